import type { Guardrail } from '../../model/landing-zone';
import { parsePolicy } from '../evaluation/parse-policy';
import type { PolicyStatement } from '../policy-statement';

/** A statement as it was and as it is. One of the two may not be there. */
export type StatementPair = readonly PolicyStatement[];

/**
 * Statements of two versions of a policy, each beside the one that it came from: the one of its Sid, else the one at its
 * place.
 *
 * @param changedOnly - leave out what is the same in both
 */
export function statementPairs(
  before: Guardrail | undefined,
  after: Guardrail | undefined,
  changedOnly: boolean,
): StatementPair[] {
  const [old, now] = [before, after].map((guardrail) => (guardrail ? parsePolicy(guardrail).statements : []));
  const left = new Set(old);
  const pairs: StatementPair[] = [];
  const single: { readonly statement: PolicyStatement; readonly index: number }[] = [];
  for (const [index, statement] of (now ?? []).entries()) {
    const twin =
      [...left].find((other) => textOf(other) === textOf(statement)) ??
      (statement.sid === undefined
        ? undefined
        : [...left].find(({ sid }) => sid?.toLowerCase() === statement.sid?.toLowerCase()));
    if (!twin) {
      single.push({ statement, index });
      continue;
    }
    left.delete(twin);
    if (!changedOnly || textOf(twin) !== textOf(statement)) pairs.push([twin, statement]);
  }
  for (const { statement, index } of single) {
    const twin = [...left].find((other) => old?.indexOf(other) === index);
    if (twin) left.delete(twin);
    pairs.push(twin ? [twin, statement] : [statement]);
  }
  return [...pairs, ...[...left].map((statement) => [statement])];
}

/** What a statement says, wherever it stands and whatever it is called. */
function textOf({ sid: _sid, pointer: _pointer, ...statement }: PolicyStatement): string {
  return JSON.stringify(statement);
}
