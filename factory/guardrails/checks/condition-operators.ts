import { operatorOf } from '../evaluation/operators';
import type { WrittenCondition } from './written-statements';

/** What an operator compares. */
export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null';

/**
 * Operators without `ForAllValues`, `ForAnyValue` and `IfExists`, by what they compare.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const operators: Readonly<Record<OperatorFamily, readonly string[]>> = {
  String: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  Numeric: ordered('Numeric'),
  Date: ordered('Date'),
  Bool: ['Bool'],
  Binary: ['BinaryEquals'],
  IpAddress: ['IpAddress', 'NotIpAddress'],
  Arn: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'],
  Null: ['Null'],
};

const familyByName = new Map(
  Object.entries(operators).flatMap(([family, names]) =>
    names.map((name) => [name.toLowerCase(), family as OperatorFamily] as const),
  ),
);

const QUANTIFIERS = ['', 'ForAllValues:', 'ForAnyValue:'] as const;

/** Every name of an operator that AWS takes. */
export const operatorNames: readonly string[] = Object.values(operators)
  .flat()
  .flatMap((name) =>
    name === 'Null'
      ? [name]
      : QUANTIFIERS.flatMap((quantifier) => [`${quantifier}${name}`, `${quantifier}${name}IfExists`]),
  );

/** An operator as far as checks look at it. */
export interface WrittenOperator {
  readonly family: OperatorFamily;
  readonly isNegated: boolean;
  readonly ifExists: boolean;
  readonly quantifier: 'all' | 'any' | undefined;
  /** Whether `*` and `?` in values are wildcards. */
  readonly hasWildcards: boolean;
}

/** Takes an operator's name apart; undefined when AWS has none of that name. */
export function writtenOperator(name: string): WrittenOperator | undefined {
  const plain = name
    .toLowerCase()
    .replace(/^for(all|any)values?:/, '')
    .replace(/ifexists$/, '');
  const family = familyByName.get(plain);
  const operator = operatorOf(name);
  if (!family || !operator || (family === 'Null' && operator.ifExists)) return undefined;
  const { isNegated, ifExists, quantifier } = operator;
  return {
    family,
    isNegated,
    ifExists,
    quantifier,
    hasWildcards: family === 'Arn' || plain.endsWith('like'),
  };
}

/** Whether a condition holds for a request that lacks its key. */
export function holdsWithoutKey({
  operator,
  values,
}: Pick<WrittenCondition, 'operator' | 'values'>): boolean {
  const written = writtenOperator(operator);
  if (!written) return false;
  if (written.family === 'Null') return values.some(({ text }) => text.toLowerCase() === 'true');
  if (written.ifExists || written.quantifier === 'all') return true;
  return written.isNegated && written.quantifier === undefined;
}

function ordered(prefix: string): string[] {
  return ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
    (name) => prefix + name,
  );
}
