import type { Answer } from './answer';
import { decideSide, distinct } from './decide-side';
import type { ExplainedLevel, ExplainedPolicy, ExplainedSide, ExplainedStatement } from './decision';
import type { GuardedLevel } from './levels';
import { conditionWords, listWords } from './reason-words';
import type { Request } from './request';
import type { Side } from './side';
import { type CompiledStatement, RESOURCE } from './statement';

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
  const no = (reason: string): ExplainedStatement => ({ statement, match: 'no', reason, dependsOn: [] });
  if (!matchesAction(request.action)) {
    return no(
      statement.actions
        ? `the action is not among ${listWords('Action', statement.actions)}`
        : `the action is among ${listWords('NotAction', statement.notActions ?? [])}`,
    );
  }
  const open: string[] = [];
  const held: string[] = [];
  const note = (answer: Answer, words: string): void => {
    if (answer === true) held.push(words);
    else if (answer !== false) open.push(...answer);
  };
  const onResource = matchesResource(request);
  if (onResource === false) {
    return no(
      statement.resources
        ? `the resource is not among ${listWords('Resource', statement.resources)}`
        : `the resource is among ${listWords('NotResource', statement.notResources ?? [])}`,
    );
  }
  if (onResource !== true) open.push(...onResource);
  for (const { condition, holds } of conditions) {
    const answer = holds(request);
    const words = conditionWords(condition, request.stateOf(condition.key.toLowerCase()), answer);
    if (answer === false) return no(words);
    note(answer, words);
  }
  if (open.length > 0) {
    const dependsOn = distinct(open);
    const named = dependsOn.map((key) => (key === RESOURCE ? 'the ARN of the resource' : key));
    return { statement, match: 'unknown', reason: `depends on ${named.join(', ')}`, dependsOn };
  }
  const reason = ['action and resource match', ...held].join('; ');
  return { statement, match: 'yes', reason, dependsOn: [] };
}
