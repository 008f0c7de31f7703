import { compileActions } from './action';
import { decideSide, distinct } from './decide-side';
import type { ExplainedLevel, ExplainedPolicy, ExplainedSide, ExplainedStatement } from './decision';
import type { GuardedLevel } from './levels';
import { conditionWords, listWords, openWords } from './reason-words';
import type { Request } from './request';
import type { Side } from './side';
import type { CompiledStatement } from './statement';

/** What the policies of one side say, level by level and statement by statement. */
export function explainSide(side: Side): ExplainedSide {
  const { type, levels, exempt } = side;
  return {
    type,
    verdict: decideSide(side).verdict,
    exempt,
    levels: exempt === undefined ? levels.map((level) => explainLevel(side, level)) : [],
  };
}

function explainLevel(side: Side, level: GuardedLevel): ExplainedLevel {
  return {
    level: level.level,
    verdict: decideSide({ ...side, levels: [level] }).verdict,
    policies: level.policies[side.type].map(
      ({ policy, statements }): ExplainedPolicy => ({
        policy,
        statements: statements.map((statement) => explainStatement(statement, side.request)),
      }),
    ),
  };
}

function explainStatement(compiled: CompiledStatement, request: Request): ExplainedStatement {
  const { statement, matchesAction, matchesResource, conditions } = compiled;
  const no = (mismatch: ExplainedStatement['mismatch'], reason: string): ExplainedStatement => ({
    statement,
    match: 'no',
    mismatch,
    reason,
    dependsOn: [],
  });
  if (!matchesAction(request.action)) {
    const { actions, notActions = [] } = statement;
    return no(
      'action',
      actions
        ? `the action is not among ${listWords('Action', actions)}`
        : `NotAction spares ${notActions.find((pattern) => compileActions([pattern])(request.action))}`,
    );
  }
  const open: string[] = [];
  const onResource = matchesResource(request);
  if (onResource === false) {
    const { resources, notResources = [] } = statement;
    return no(
      'resource',
      resources
        ? `the resource is not among ${listWords('Resource', resources)}`
        : `the resource is among ${listWords('NotResource', notResources)}`,
    );
  }
  if (onResource !== true) open.push(...onResource);
  const held: string[] = [];
  for (const { condition, holds } of conditions) {
    const answer = holds(request);
    if (answer === false) return no('condition', conditionWords(condition, request, false));
    if (answer === true) held.push(conditionWords(condition, request, true));
    else open.push(...answer);
  }
  if (open.length > 0) {
    const dependsOn = distinct(open);
    const reason = `depends on ${openWords(dependsOn)}`;
    return { statement, match: 'unknown', mismatch: undefined, reason, dependsOn };
  }
  const reason = held.length > 0 ? held.join('; ') : 'action and resource match';
  return { statement, match: 'yes', mismatch: undefined, reason, dependsOn: [] };
}
