import { locateProblems } from '../diagnostics/located-problem';
import type { CaseOutcome } from '../guardrails/trial/case-outcome';
import { failedCase } from '../guardrails/trial/failed-case';
import { jsonText } from '../text/json-text';

/** The outcome of guardrail tests for programs: counts, and each case that failed. */
export function failedCasesJson(
  outcomes: readonly CaseOutcome[],
  failed: readonly CaseOutcome[],
  root: string,
): string {
  const byProblem = new Map(failed.map((outcome) => [failedCase(outcome), outcome]));
  return jsonText({
    cases: outcomes.length,
    passed: outcomes.length - failed.length,
    failed: locateProblems([...byProblem.keys()], root).map(({ problem, place }) => {
      const outcome = byProblem.get(problem);
      return {
        guardrail: outcome?.entry.policy.name,
        file: problem.file,
        pointer: problem.pointer,
        line: place?.line ?? null,
        column: place?.column ?? null,
        name: outcome?.entry.data.name ?? null,
        expected: outcome?.expected,
        came: outcome?.came,
        explanation: outcome?.explanation,
      };
    }),
  });
}
