import { didYouMean } from '../did-you-mean';
import type { LocatedProblem } from '../located-problem';

/**
 * Workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function printGithub(problems: readonly LocatedProblem[]): string {
  return problems.map((problem) => `${annotation(problem)}\n`).join('');
}

function annotation({ problem, place, help }: LocatedProblem): string {
  const properties = [
    `file=${escapeProperty(problem.file)}`,
    ...(place ? [`line=${place.line}`, `endLine=${place.endLine}`, `col=${place.column}`] : []),
    // GitHub refuses an end column when the lines differ.
    ...(place && place.line === place.endLine ? [`endColumn=${place.endColumn}`] : []),
    `title=${escapeProperty(problem.rule)}`,
  ];
  const text = [problem.message, didYouMean(problem.suggest), help]
    .filter((part) => part !== undefined)
    .join(' ');
  return `::${problem.severity} ${properties.join(',')}::${escapeData(text)}`;
}

/** Escapes the text of a workflow command. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
