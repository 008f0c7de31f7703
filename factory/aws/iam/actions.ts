import { iamData } from './iam-data';
import { servicePrefixes } from './services';

/** An action of a service, as the Service Authorization Reference has it. */
export interface IamAction {
  /** Prefix of its service. */
  readonly service: string;
  /** Without the prefix, such as `GetObject`. */
  readonly name: string;
  /** Types of resources that it can be restricted to; with none, its resource is always `*`. */
  readonly resourceTypes: readonly ActionResourceType[];
  /** Condition keys that it supports whatever the resource; `${TagKey}` and the like stand for any text. */
  readonly conditionKeys: readonly string[];
}

export interface ActionResourceType {
  /** As in `resourceTypesOf`. */
  readonly name: string;
  /** Whether each request names a resource of this type. */
  readonly required: boolean;
  /** Condition keys that are there for a resource of this type. */
  readonly conditionKeys: readonly string[];
}

const known = new Map<string, ReadonlyMap<string, IamAction>>();

/** Actions of a service by their name in lower case; none for a service that is not known. */
export function actionsOf(service: string): ReadonlyMap<string, IamAction> {
  const prefix = service.toLowerCase();
  const found = known.get(prefix) ?? read(prefix);
  known.set(prefix, found);
  return found;
}

function read(service: string): ReadonlyMap<string, IamAction> {
  if (!servicePrefixes().has(service)) return new Map();
  const actions = Object.entries(
    iamData<Readonly<Record<string, Omit<IamAction, 'service'>>>>(`actions/${service}`),
  );
  return new Map(actions.map(([name, action]) => [name, { ...action, service }]));
}
