import { actionsOf } from '../../aws/iam/actions';
import { conditionKey } from '../../aws/iam/condition-keys';
import { type GlobalService, globalServices } from '../../aws/iam/global-services';
import type { Partition } from '../../model/landing-zone';
import { covers } from '../wildcard';
import { holdsWithoutKey, writtenOperator } from './condition-operators';
import type { WrittenStatement } from './written-statements';

/**
 * The global services that a statement denies altogether: its actions take them in, none of theirs is spared, and its condition
 * on the region leaves out the one region that their requests have. None for a statement without such a condition.
 */
export function deniedGlobalServices(
  { effect, actionElement, actions, conditions }: WrittenStatement,
  partition: Partition,
): readonly GlobalService[] {
  const regions = sparedRegions(conditions);
  if (effect !== 'Deny' || !regions || conditions.some(isForFew)) return [];
  const patterns = actions.map(({ text }) => text.toLowerCase());
  const isReached = (service: string): boolean =>
    actionElement === 'Action'
      ? patterns.includes('*')
      : !patterns.some((pattern) => pattern === '*' || touches(pattern, service));
  return globalServices[partition].filter(
    ({ service, region }) => isReached(service) && !regions.some((spared) => covers(spared, region)),
  );
}

/** Whether a condition asks for what only some requests have, such as a VPC endpoint or a tag: the others are not denied. */
function isForFew(condition: WrittenStatement['conditions'][number]): boolean {
  const presence = conditionKey(condition.key)?.presence;
  return (presence === 'way' || presence === 'own') && !holdsWithoutKey(condition);
}

/** Whether a pattern is for actions of a service: one of them is enough to show that someone thought of it. */
function touches(pattern: string, service: string): boolean {
  if (pattern.startsWith(`${service}:`)) return true;
  return (
    pattern.startsWith('*:') &&
    [...actionsOf(service).keys()].some((name) => covers(pattern, `${service}:${name}`))
  );
}

/** Patterns for the regions that a condition such as `StringNotEquals` spares; undefined when there is none. */
function sparedRegions(conditions: WrittenStatement['conditions']): readonly string[] | undefined {
  for (const { operator, key, values } of conditions) {
    if (key.toLowerCase() !== 'aws:requestedregion' || !writtenOperator(operator)?.isNegated) continue;
    return values.map(({ text }) => text);
  }
  return undefined;
}

/** Services without which nothing can be done in an account: no role is taken on, none is handed to a service. */
const IDENTITY = ['iam', 'sts'] as const;

/** So many services as a whole under `NotAction` tell a list of what may be used from one of what few may still do. */
const LIST_OF_SERVICES = 3;

/**
 * Those of IAM and STS that a list of the services that may be used forgets: a Deny with `NotAction` for everyone, but for some
 * principals.
 */
export function forgottenIdentityServices({
  effect,
  actionElement,
  actions,
  conditions,
}: WrittenStatement): readonly string[] {
  if (effect !== 'Deny' || actionElement !== 'NotAction') return [];
  const isForEveryone = conditions.every(
    ({ key, operator }) => /^aws:principal/i.test(key) && writtenOperator(operator)?.isNegated,
  );
  const patterns = actions.map(({ text }) => text.toLowerCase());
  const services = patterns.filter((pattern) => /^[a-z0-9-]+:\*$/.test(pattern));
  if (!isForEveryone || services.length < LIST_OF_SERVICES) return [];
  return IDENTITY.filter(
    (service) => !patterns.some((pattern) => pattern === '*' || touches(pattern, service)),
  );
}
