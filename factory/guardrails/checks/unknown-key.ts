import { conditionKey, conditionKeysOf } from '../../aws/iam/condition-keys';
import { globalConditionKeys } from '../../aws/iam/global-condition-keys';
import { suggest } from '../../diagnostics/suggest';
import { covers } from '../wildcard';
import { namedServices } from './matched-actions';
import type { WrittenStatement } from './written-statements';

/** Services that the actions of a statement name, and that whose prefix a key has. */
export function servicesFor({ actions }: Pick<WrittenStatement, 'actions'>, key: string): Set<string> {
  const prefix = key.slice(0, Math.max(0, key.indexOf(':'))).toLowerCase();
  const named = namedServices(actions.map(({ text }) => text)) ?? [];
  return new Set([...named, prefix].filter((service) => service !== ''));
}

/** Whether AWS has a condition key, or is said to. */
export function isKnownKey(statement: WrittenStatement, key: string, extra: readonly string[]): boolean {
  const lower = key.toLowerCase();
  return (
    extra.some((pattern) => covers(pattern.toLowerCase(), lower)) ||
    conditionKey(key, servicesFor(statement, key)) !== undefined
  );
}

/** Keys that may have been meant, tag keys and the like taken over as written. */
export function suggestKeys(statement: WrittenStatement, key: string): string[] {
  const slash = key.indexOf('/');
  const tail = slash === -1 ? '' : key.slice(slash + 1);
  const head = tail === '' ? key.replace(/\/$/, '') : key.slice(0, slash);
  const candidates = [
    ...globalConditionKeys.map(({ name }) => name),
    ...[...servicesFor(statement, key)].flatMap(conditionKeysOf),
  ];
  const heads = new Map(candidates.map((name) => [name.split('/')[0] ?? name, name]));
  const near = suggest(head, heads.keys());
  const found = near.length > 0 ? near : withoutPrefix(head, [...heads.keys()]);
  return found.map((name) => (heads.get(name)?.includes('/') ? `${name}/${tail || '<key>'}` : name));
}

/** For `PrincipalArn`: `aws:PrincipalArn`. */
function withoutPrefix(key: string, candidates: readonly string[]): string[] {
  if (key.includes(':')) return [];
  return candidates.filter((name) => name.toLowerCase().endsWith(`:${key.toLowerCase()}`)).slice(0, 2);
}
