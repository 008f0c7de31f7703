import { visibleText } from '../diagnostics/visible-text';
import type { DecidingStatement, Explanation, Place } from '../guardrails/evaluation/decision';
import { levelInWords } from '../guardrails/evaluation/level-in-words';
import type { Question } from '../guardrails/evaluation/question';
import { openWords } from '../guardrails/evaluation/reason-words';
import { placeInWords } from './explained-place';
import { explainedSideLines } from './explained-side-lines';

/** An explanation, and what it is to be told by. */
export interface ExplanationReport {
  readonly place: Place;
  readonly question: Question;
  readonly explanation: Explanation;
  /** `file:line` of a statement; empty for AWS's own policies. */
  readonly placeOf: (statement: DecidingStatement) => string;
}

/** The verdict, what decides, and level by level each statement with its reason. */
export function explanationText(report: ExplanationReport): string {
  const { explanation, placeOf } = report;
  const lines = [
    ...verdictLines(report),
    ...explanation.assumptions.map((assumption) => `Taken for granted: ${assumption}`),
    ...explanation.sides.flatMap((side) => ['', ...explainedSideLines(side, placeOf)]),
  ];
  return lines.map((line) => `${visibleText(line)}\n`).join('');
}

function verdictLines({ place, question, explanation, placeOf }: ExplanationReport): string[] {
  const { verdict, dependsOn, deciding, implicit } = explanation;
  const what = `${question.action} in ${placeInWords(place)}`;
  const statements = deciding.map((found) => {
    const { policy, statement } = found;
    const named = [placeOf(found) || policy.name, statement.sid].filter((part) => part !== undefined);
    return `  ${named.join(' ')}`;
  });
  switch (verdict) {
    case 'allowed':
      return [`allowed: ${what}, as far as guardrails go.`];
    case 'depends':
      return [`depends: ${what}, on ${openWords(dependsOn)}.`, ...statements];
    case 'denied':
      return [
        `denied: ${what}.`,
        ...statements,
        ...(implicit ? [`  No policy of ${levelInWords(implicit)} allows it.`] : []),
      ];
  }
}
