import type { Decision, Level, Verdict } from './decision';
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
  if (exempt !== undefined) return passed;
  const denying: CompiledStatement[] = [];
  const open: CompiledStatement[] = [];
  const dependsOn: string[] = [];
  let implicit: Level | undefined;
  for (const level of levels) {
    let isAllowed = false;
    const mayAllow: [CompiledStatement, readonly string[]][] = [];
    for (const policy of level.policies[type]) {
      for (const statement of policy.naming(request.action)) {
        const isDeny = statement.statement.effect === 'Deny';
        if (!isDeny && isAllowed) continue;
        const answer = applies(statement, request);
        if (answer === false) continue;
        if (answer === true) {
          if (isDeny) denying.push(statement);
          else isAllowed = true;
        } else if (isDeny) {
          open.push(statement);
          dependsOn.push(...answer);
        } else mayAllow.push([statement, answer]);
      }
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

const passed: SideDecision = {
  verdict: 'allowed',
  denying: [],
  open: [],
  dependsOn: [],
  implicit: undefined,
};

/** A request must pass on both sides. */
export function together(sides: readonly SideDecision[]): Decision {
  const denied = sides.filter(({ verdict }) => verdict === 'denied');
  if (denied.length > 0) {
    return {
      verdict: 'denied',
      dependsOn: [],
      deciding: unique(denied.flatMap(({ denying }) => denying)),
      implicit: denied.find(({ implicit }) => implicit)?.implicit,
    };
  }
  const open = sides.filter(({ verdict }) => verdict === 'depends');
  if (open.length === 0) return { verdict: 'allowed', dependsOn: [], deciding: [], implicit: undefined };
  return {
    verdict: 'depends',
    dependsOn: distinct(open.flatMap(({ dependsOn }) => dependsOn)),
    deciding: unique(open.flatMap((side) => side.open)),
    implicit: undefined,
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
