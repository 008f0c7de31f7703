import type { Guardrail } from '../../model/landing-zone';
import { isObject, type JsonObject } from '../misshape';
import { statementsIn } from './statements-in';

/** The version of the policy language, which the form of every document demands. */
const VERSION = '2012-10-17';

/**
 * Joins documents into one, statement after statement. Of statements that say the same the first stays; a Sid that
 * another statement has gets a number, because within a document each is given once.
 *
 * At one target this changes no verdict: AWS looks at all statements of all policies there as one set.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function joinDocuments(guardrails: readonly Pick<Guardrail, 'content'>[]): string {
  const seen = new Set<string>();
  const sids = new Set<string>();
  const statements = guardrails.flatMap(statementsIn).filter((statement) => {
    const meaning = meaningOf(statement);
    if (seen.has(meaning)) return false;
    seen.add(meaning);
    return true;
  });
  return JSON.stringify({
    Version: VERSION,
    Statement: statements.map((statement) => withFreeSid(statement, sids)),
  });
}

/** Equal for statements that differ in nothing but their Sid and the order of their keys. */
function meaningOf(statement: unknown): string {
  if (!isObject(statement)) return JSON.stringify(statement);
  const { Sid: _, ...rest } = statement;
  return JSON.stringify(rest, (_key, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function withFreeSid(statement: unknown, taken: Set<string>): unknown {
  const sid = isObject(statement) ? statement.Sid : undefined;
  if (!isObject(statement) || typeof sid !== 'string') return statement;
  let free = sid;
  for (let number = 2; taken.has(free); number++) free = `${sid}${number}`;
  taken.add(free);
  return free === sid ? statement : ({ ...statement, Sid: free } satisfies JsonObject);
}
