import { conditionKey } from '../../aws/iam/condition-keys';
import type { Presence } from '../../aws/iam/global-condition-keys';
import { quoted } from '../../diagnostics/quoted';
import { holdsWithoutKey, writtenOperator } from './condition-operators';
import type { WrittenCondition, WrittenStatement } from './written-statements';

/** What to know of the requests that lack some keys. */
interface Lacking {
  readonly keys: RegExp;
  /** Which they are. */
  readonly who: string;
  /** The condition that spares those among them that are denied by mistake. @default - those that lack the key */
  readonly spare?: string;
}

const BEHALF = '"BoolIfExists": { "aws:ViaAWSService": "false" }';

const LACKING: readonly Lacking[] = [
  { keys: /^aws:multifactorauth/, who: 'those signed with access keys of a user' },
  { keys: /^aws:tokenissuetime$/, who: 'those signed with access keys of a user' },
  { keys: /^aws:sourceip$/, who: 'those through a VPC endpoint' },
  {
    keys: /^aws:(source)?vpc/,
    who: 'those that AWS services make for someone',
    spare: BEHALF,
  },
  { keys: /^aws:source(arn|account|owner|org)/, who: 'those that no AWS service makes' },
  { keys: /^aws:calledvia/, who: 'those that no AWS service makes for someone' },
  {
    keys: /^aws:principalorg/,
    who: 'those of AWS services',
    spare: '"BoolIfExists": { "aws:PrincipalIsAWSService": "false" }',
  },
  { keys: /^aws:principalisawsservice$/, who: 'anonymous ones' },
];

/** Keys by which a statement tells requests of AWS services and those that come some way from others. */
const WAY_KEYS =
  /^aws:(viaawsservice|principalisawsservice|principalservicename|principalservicenameslist|calledvia(first|last)?)$/;

/**
 * What a Deny does to requests that lack the key of a condition, when that is likely not what is meant; in sentences.
 *
 * @param statements - all there are: another one of the same document may see to those requests
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export function missingKeyTrap(
  statement: WrittenStatement,
  condition: WrittenCondition,
  statements: readonly WrittenStatement[],
): string | undefined {
  if (statement.effect !== 'Deny' || writtenOperator(condition.operator)?.family === 'Null') return undefined;
  return holdsWithoutKey(condition)
    ? hitsWithoutKey(statement, condition)
    : sparesWithoutKey(statement, condition, statements);
}

/** A negated operator holds for requests that lack the key; with `IfExists` too, which says that this is meant. */
function hitsWithoutKey(statement: WrittenStatement, condition: WrittenCondition): string | undefined {
  const { operator, key } = condition;
  const presence = conditionKey(key)?.presence;
  if (writtenOperator(operator)?.ifExists || !isOrdinarilyMissing(statement, key, presence)) return undefined;
  if (statement.conditions.some((other) => other !== condition && tellsWhoHasIt(other, key)))
    return undefined;
  const spare = lackingOf(key)?.spare ?? `"Null": { "${key}": "false" }`;
  return `Requests that lack ${quoted(key)}${suchAs(key)} are denied as well: ${quoted(operator)} holds for them. To spare those, add ${spare}; if all are meant, say so with "${operator}IfExists", which holds for the same requests.`;
}

function isOrdinarilyMissing(
  { type }: WrittenStatement,
  key: string,
  presence: Presence | undefined,
): boolean {
  // Resource control policies also bind AWS services, which belong to no organization.
  if (type === 'rcp' && presence === 'member') return /^aws:principal/i.test(key);
  return presence === 'way';
}

/** Whether a condition shows that someone thought of the requests that lack a key. */
function tellsWhoHasIt(other: WrittenCondition, key: string): boolean {
  const name = other.key.toLowerCase();
  if (writtenOperator(other.operator)?.family === 'Null') return !holdsWithoutKey(other);
  if (WAY_KEYS.test(name)) return true;
  return !holdsWithoutKey(other) && (name === key.toLowerCase() || conditionKey(name)?.presence === 'way');
}

/** A request that lacks the key is no better than one with the denied value, and slips through. */
function sparesWithoutKey(
  { type, policy }: WrittenStatement,
  { operator, key, values }: WrittenCondition,
  statements: readonly WrittenStatement[],
): string | undefined {
  const presence = conditionKey(key)?.presence;
  const isMissing = presence === 'way' || presence === 'own' || (type === 'rcp' && presence === 'signed');
  const deniesFalse = /^bool$/i.test(operator) && values.some(({ text }) => text.toLowerCase() === 'false');
  const deniesOld = /^numericgreaterthan(equals)?$/i.test(operator) && /^aws:multifactorauthage$/i.test(key);
  if (!isMissing || !(deniesFalse || deniesOld)) return undefined;
  const isDeniedElsewhere = statements.some(
    (other) =>
      other.policy === policy &&
      other.effect === 'Deny' &&
      other.conditions.some(
        (found) =>
          found.key.toLowerCase() === key.toLowerCase() &&
          writtenOperator(found.operator)?.family === 'Null' &&
          holdsWithoutKey(found),
      ),
  );
  if (isDeniedElsewhere) return undefined;
  return `Requests that lack ${quoted(key)}${suchAs(key)} are not denied: ${quoted(operator)} does not hold for them. Use "${operator}IfExists".`;
}

function lackingOf(key: string): Lacking | undefined {
  return LACKING.find(({ keys }) => keys.test(key.toLowerCase()));
}

function suchAs(key: string): string {
  const found = lackingOf(key);
  return found ? `, such as ${found.who},` : '';
}
