import type { DecidingStatement } from '../guardrails/evaluation/decision';
import { jsonText } from '../text/json-text';
import type { ExplanationReport } from './explanation-report';

/** An explanation for programs: all that the text says, and each statement that it only counts. */
export function explanationJson({ place, question, explanation, placeOf }: ExplanationReport): string {
  const { verdict, dependsOn, deciding, implicit, assumptions, sides } = explanation;
  const named = (found: DecidingStatement) => {
    const { policy, statement } = found;
    const line = /:(\d+)$/.exec(placeOf(found))?.[1];
    return {
      guardrail: policy.name,
      type: policy.type,
      file: policy.file ?? null,
      line: line === undefined ? null : Number(line),
      sid: statement.sid ?? null,
      effect: statement.effect,
    };
  };
  return jsonText({
    place,
    question,
    verdict,
    dependsOn,
    deciding: deciding.map(named),
    implicit: implicit ?? null,
    assumptions,
    sides: sides.map(({ type, verdict, exempt, levels }) => ({
      type,
      verdict,
      exempt: exempt ?? null,
      levels: levels.map(({ level, verdict, policies }) => ({
        level,
        verdict,
        statements: policies.flatMap(({ policy, statements }) =>
          statements.map(({ statement, match, reason, dependsOn }) => ({
            ...named({ policy, statement }),
            match,
            reason,
            dependsOn,
          })),
        ),
      })),
    })),
  });
}
