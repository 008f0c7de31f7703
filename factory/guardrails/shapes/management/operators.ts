/**
 * The operators by which policies along the tree merge.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/policy-operators.html
 */
export const valueOperators = ['@@assign', '@@append', '@@remove'] as const;
export type ValueOperator = (typeof valueOperators)[number];

/** Says which operators policies further down may use at the same place. */
export const CHILD_OPERATORS = '@@operators_allowed_for_child_policies';

export const operators: readonly string[] = [...valueOperators, CHILD_OPERATORS];

export const ALL = '@@all';
export const NONE = '@@none';

export function isValueOperator(key: string): key is ValueOperator {
  return valueOperators.some((operator) => operator === key);
}

/** Keys of that form are operators, or were meant to be: AWS names no setting like that. */
export function looksLikeOperator(key: string): boolean {
  return key.startsWith('@');
}
