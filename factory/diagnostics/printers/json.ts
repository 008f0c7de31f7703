import { jsonText } from '../../text/json-text';
import type { LocatedProblem } from '../located-problem';

/** An array of problems with `line` and `column`, for programs. */
export function printJson(problems: readonly LocatedProblem[]): string {
  const rows = problems.map(({ problem, place, help }) => ({
    rule: problem.rule,
    severity: problem.severity,
    file: problem.file,
    pointer: problem.pointer ?? [],
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
    message: problem.message,
    suggest: problem.suggest ?? [],
    help,
  }));
  return jsonText(rows);
}
