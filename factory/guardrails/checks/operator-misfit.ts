import { conditionKey } from '../../aws/iam/condition-keys';
import type { ConditionKeyType } from '../../aws/iam/global-condition-keys';
import { quoted } from '../../diagnostics/quoted';
import { type OperatorFamily, writtenOperator } from './condition-operators';
import { servicesFor } from './unknown-key';
import type { WrittenCondition, WrittenStatement } from './written-statements';

/** Types of keys that operators can compare. Strings stand for most: what a key holds is text in the end. */
const comparable: Readonly<Record<OperatorFamily, readonly ConditionKeyType[] | undefined>> = {
  String: ['String', 'ARN', 'Bool', 'Numeric', 'Date'],
  Numeric: ['Numeric', 'Date'],
  Date: ['Date'],
  Bool: ['Bool'],
  IpAddress: ['IPAddress'],
  Arn: ['ARN'],
  Binary: undefined,
  Null: undefined,
};

const operatorsFor: Readonly<Record<ConditionKeyType, string>> = {
  String: '"StringEquals" or "StringLike"',
  ARN: '"ArnLike"',
  Bool: '"Bool"',
  Numeric: '"NumericLessThan" and the like',
  Date: '"DateLessThan" and the like',
  IPAddress: '"IpAddress" or "NotIpAddress"',
};

/** Why an operator does not fit its key or its values, in sentences; undefined when it does. */
export function operatorMisfit(statement: WrittenStatement, condition: WrittenCondition): string | undefined {
  const { operator, key } = condition;
  const written = writtenOperator(operator);
  const found = conditionKey(key, servicesFor(statement, key));
  if (!written || !found || written.family === 'Null') return undefined;
  const { type } = found;
  const isService = found.presence === undefined;
  // Many keys of services that hold ARNs are listed as strings.
  const isLoose = isService && written.family === 'Arn';
  if (type && !isLoose && comparable[written.family]?.includes(type) === false) {
    return `${quoted(key)} is of the type ${type}, which ${quoted(operator)} does not compare. Use ${operatorsFor[type]}.`;
  }
  // How many values a key of a service can have is not told reliably.
  if (isService || !type) return undefined;
  if (found.isMultivalued && !written.quantifier) {
    return `${quoted(key)} can have several values in a request. Say with "ForAnyValue:${operator}" that one of them is to match, or with "ForAllValues:${operator}" that all are.`;
  }
  if (!found.isMultivalued && written.quantifier) {
    const plain = operator.slice(operator.indexOf(':') + 1);
    return `${quoted(key)} has one value, and ${quoted(operator)} is for keys of several${written.quantifier === 'all' ? ': it also holds for requests that lack the key' : ''}. Use ${quoted(plain)}.`;
  }
  return undefined;
}

/** Whether a value holds a star that its operator takes as it stands. */
export function isIdleWildcard(operator: string, value: string): boolean {
  const written = writtenOperator(operator);
  if (written?.family !== 'String' || written.hasWildcards) return false;
  return value !== '*' && /\*/.test(value.replace(/\$\{[^}]*\}/g, ''));
}
