import { type ConditionKeyType, globalConditionKey, type Presence } from './global-condition-keys';
import { iamData } from './iam-data';
import { servicePrefixes } from './services';

/** A condition key that AWS has. */
export interface ConditionKey {
  /** As the Service Authorization Reference writes it: `${TagKey}` and the like stand for any text. */
  readonly name: string;
  /** Undefined for one of an identity provider: its values are that one's own. */
  readonly type: ConditionKeyType | undefined;
  /** Whether a request can have several values. */
  readonly isMultivalued: boolean;
  /** When requests have it; undefined for a key of a service, which goes with its actions. */
  readonly presence: Presence | undefined;
}

interface ServiceKey {
  readonly key: string;
  /** A type of `ConditionKeyType`, or `ArrayOf` and one. */
  readonly type: string;
}

/**
 * The condition key of a name; names don't heed case.
 *
 * @param services - prefixes of the services whose requests are meant: some have keys with the prefix of another
 */
export function conditionKey(name: string, services: Iterable<string> = []): ConditionKey | undefined {
  const global = globalConditionKey(name);
  if (global) return { ...global, isMultivalued: global.isMultivalued === true };
  const prefix = name.slice(0, name.indexOf(':')).toLowerCase();
  // Keys of identity providers begin with the host of theirs, which may be anyone's.
  if (prefix.includes('.')) return { name, type: undefined, isMultivalued: false, presence: 'own' };
  if (servicePrefixes().has(prefix)) {
    const found = keyOfService(prefix, name);
    if (found) return { ...found, presence: undefined };
  }
  for (const service of services) {
    const found = keyOfService(service, name);
    if (found) return { ...found, presence: undefined };
  }
  for (const service of iamData<Readonly<Record<string, string[]>>>('unassociatedConditions')[prefix] ?? []) {
    const found = keyOfService(service, name);
    if (found) return { ...found, presence: 'own' };
  }
  return undefined;
}

/** Names of the condition keys that the requests of a service can have. */
export function conditionKeysOf(service: string): string[] {
  if (!servicePrefixes().has(service)) return [];
  return Object.values(keys(service)).map(({ key }) => key);
}

function keyOfService(service: string, name: string): Omit<ConditionKey, 'presence'> | undefined {
  if (!servicePrefixes().has(service)) return undefined;
  const lower = name.toLowerCase();
  const all = keys(service);
  const exact = Object.hasOwn(all, lower) ? all[lower] : undefined;
  const found = exact ?? templates(service).find(({ form }) => form.test(name));
  return found && { name: found.key, ...typeOf(found.type) };
}

const knownTemplates = new Map<string, readonly (ServiceKey & { readonly form: RegExp })[]>();

/** Those of a service's keys whose names have something open. */
function templates(service: string): readonly (ServiceKey & { readonly form: RegExp })[] {
  const found =
    knownTemplates.get(service) ??
    Object.values(keys(service)).flatMap((each) => {
      const form = formOf(each.key);
      return form ? [{ ...each, form }] : [];
    });
  knownTemplates.set(service, found);
  return found;
}

function keys(service: string): Readonly<Record<string, ServiceKey>> {
  return iamData(`conditionKeys/${service}`);
}

/**
 * What matches the names that a template such as `s3:BucketTag/${TagKey}` stands for; undefined for a plain name. Some
 * services write `secretsmanager:ResourceTag/tag-key`, others end theirs with the slash.
 */
function formOf(key: string): RegExp | undefined {
  const pieces = key.replace(/\/(tag-key)?$/, '/${TagKey}').split(/\$\{[^}]*\}|<[^>]*>/);
  if (pieces.length === 1) return undefined;
  return new RegExp(
    `^${pieces.map((piece) => piece.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')).join('.+')}$`,
    'i',
  );
}

function typeOf(written: string): Pick<ConditionKey, 'type' | 'isMultivalued'> {
  const type = written.replace(/^ArrayOf/, '') as ConditionKeyType;
  return { type, isMultivalued: type !== written };
}
