import { actionsOf, type IamAction } from '../../aws/iam/actions';
import { covers, hasWildcard } from '../wildcard';

const known = new Map<string, readonly IamAction[] | undefined>();

/** The actions that a pattern such as `s3:Get*` matches; undefined for one that reaches over services, such as `*`. */
export function matchedActions(pattern: string): readonly IamAction[] | undefined {
  const lower = pattern.toLowerCase();
  if (!known.has(lower)) known.set(lower, match(lower));
  return known.get(lower);
}

function match(pattern: string): readonly IamAction[] | undefined {
  const colon = pattern.indexOf(':');
  if (colon === -1 || hasWildcard(pattern.slice(0, colon))) return undefined;
  const name = pattern.slice(colon + 1);
  const actions = actionsOf(pattern.slice(0, colon));
  if (!hasWildcard(name)) {
    const action = actions.get(name);
    return action ? [action] : [];
  }
  return [...actions].filter(([found]) => covers(name, found)).map(([, action]) => action);
}

/** The services that patterns name; undefined when one reaches over services. */
export function namedServices(patterns: readonly string[]): ReadonlySet<string> | undefined {
  const services = patterns.map((pattern) => pattern.slice(0, pattern.indexOf(':')).toLowerCase());
  return patterns.some((pattern) => !pattern.includes(':')) || services.some(hasWildcard)
    ? undefined
    : new Set(services);
}
