import type { Decision, Level, Verdict } from './decision';
import type { GuardedLevel } from './levels';
import type { Side } from './side';
import { applies, type CompiledStatement } from './statement';

/** What the policies of one side say. */
export interface SideDecision {
  readonly verdict: Verdict;
  readonly denying: readonly CompiledStatement[];
  /** Statements that may apply and would change the verdict. */
  readonly open: readonly CompiledStatement[];
  readonly dependsOn: readonly string[];
  readonly implicit: Level | undefined;
}

/**
 * Denied by a Deny at any level, or by a level without an Allow.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function decideSide({ type, levels, request, exempt }: Side): SideDecision {
  const denying: CompiledStatement[] = [];
  const open: CompiledStatement[] = [];
  const dependsOn: string[] = [];
  let implicit: Level | undefined;
  for (const level of exempt === undefined ? levels : []) {
    let isAllowed = false;
    const mayAllow: [CompiledStatement, readonly string[]][] = [];
    for (const statement of naming(level, type, request.action)) {
      const { effect } = statement.statement;
      if (effect === 'Allow' && isAllowed) continue;
      const answer = applies(statement, request);
      if (answer === false) continue;
      if (answer === true) {
        if (effect === 'Deny') denying.push(statement);
        else isAllowed = true;
      } else if (effect === 'Deny') {
        open.push(statement);
        dependsOn.push(...answer);
      } else mayAllow.push([statement, answer]);
    }
    if (isAllowed) continue;
    if (mayAllow.length === 0) implicit ??= level.level;
    for (const [statement, answer] of mayAllow) {
      open.push(statement);
      dependsOn.push(...answer);
    }
  }
  const verdict =
    denying.length > 0 || implicit !== undefined ? 'denied' : open.length > 0 ? 'depends' : 'allowed';
  return { verdict, denying, open, dependsOn, implicit };
}

function* naming(
  { policies }: GuardedLevel,
  type: Side['type'],
  action: string,
): Generator<CompiledStatement> {
  for (const policy of policies[type]) yield* policy.naming(action);
}

/** A request must pass on both sides. */
export function together(sides: readonly SideDecision[]): Decision {
  const verdict: Verdict = sides.some((side) => side.verdict === 'denied')
    ? 'denied'
    : sides.some((side) => side.verdict === 'depends')
      ? 'depends'
      : 'allowed';
  const deciding =
    verdict === 'denied'
      ? sides.flatMap(({ denying }) => denying)
      : verdict === 'depends'
        ? sides.flatMap(({ open }) => open)
        : [];
  return {
    verdict,
    dependsOn: verdict === 'depends' ? distinct(sides.flatMap(({ dependsOn }) => dependsOn)) : [],
    deciding: unique(deciding),
    implicit: verdict === 'denied' ? sides.find(({ implicit }) => implicit)?.implicit : undefined,
  };
}

/** Keys as they are written first, because their case does not count. */
export function distinct(keys: readonly string[]): string[] {
  return [...new Map(keys.map((key) => [key.toLowerCase(), key])).values()].sort();
}

/** A policy attached at two levels decides once. */
function unique(statements: readonly CompiledStatement[]): Decision['deciding'] {
  return [...new Set(statements)].map(({ policy, statement }) => ({ policy, statement }));
}
