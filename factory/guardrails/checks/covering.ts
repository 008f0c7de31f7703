import { workedOutOnce } from '../../worked-out-once';
import { operatorOf } from '../evaluation/operators';
import type { PolicyCondition, PolicyStatement } from '../policy-statement';
import { covers } from '../wildcard';

/**
 * Whether each request that one statement matches is matched by another of the same effect as well. No answer is a guess: a yes
 * is certain, and where it is not it says no.
 */
export function coversStatement(wide: PolicyStatement, narrow: PolicyStatement): boolean {
  return (
    wide.effect === narrow.effect &&
    wide.conditions.length <= narrow.conditions.length &&
    coversList(
      lower(wide.actions),
      lower(wide.notActions),
      lower(narrow.actions),
      lower(narrow.notActions),
      covers,
    ) &&
    coversList(wide.resources, wide.notResources, narrow.resources, narrow.notResources, coversArn) &&
    wide.conditions.every((condition) => narrow.conditions.some((other) => implies(other, condition)))
  );
}

type List = readonly string[] | undefined;

function coversList(
  wide: List,
  notWide: List,
  narrow: List,
  notNarrow: List,
  covering: (general: string, specific: string) => boolean,
): boolean {
  const every = (list: readonly string[], among: readonly string[]): boolean =>
    list.every((specific) => among.some((general) => covering(general, specific)));
  if (wide?.includes('*')) return true;
  if (wide && narrow) return every(narrow, wide);
  if (notWide && notNarrow) return every(notWide, notNarrow);
  return false;
}

/** Part by part, since a star inside of a part of an ARN does not reach into the next. */
function coversArn(general: string, specific: string): boolean {
  if (general === '*' || general === specific) return true;
  const wide = general.split(':');
  const narrow = specific.split(':');
  const last = wide.length - 1;
  if (wide.length > narrow.length || (wide.length < narrow.length && !general.endsWith('*'))) return false;
  return wide.every((part, index) =>
    covers(part, index === last ? narrow.slice(index).join(':') : (narrow[index] ?? '')),
  );
}

/** Whether a condition holds whenever another does. */
function implies(given: PolicyCondition, wanted: PolicyCondition): boolean {
  if (given.key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  const [has, asks] = [given.operator.toLowerCase(), wanted.operator.toLowerCase()];
  // A condition that holds for a key that is there also holds with `IfExists`.
  if (has !== asks && `${has}ifexists` !== asks) return false;
  const operator = operatorOf(given.operator);
  const isSubset = (some: readonly string[], of: readonly string[]) =>
    some.every((value) => of.includes(value));
  const takesFewer = isSubset(given.values, wanted.values);
  const takesMore = isSubset(wanted.values, given.values);
  if (!operator || operator.comparison.kind === 'null' || operator.quantifier) return takesFewer && takesMore;
  return operator.isNegated ? takesMore : takesFewer;
}

/** Each list is compared often, and folded once. */
const folded = workedOutOnce((list: readonly string[]) => list.map((text) => text.toLowerCase()));

/** Names of actions don't heed case. */
function lower(list: List): List {
  return list && folded(list);
}
