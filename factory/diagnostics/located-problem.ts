import { locate, type Place } from '../source/locate';
import { readSourceFile } from '../source/read-file';
import type { Problem } from './problem';

/** A problem with its place, and the text around it, for a printer. */
export interface LocatedProblem {
  readonly problem: Problem;
  /** Undefined when the file as a whole is meant, or has no text. */
  readonly place: Place | undefined;
  readonly text: string;
  readonly help: string;
}

/** Works out the places of problems and puts them into reading order: by file, line, column, rule. */
export function locateProblems(problems: readonly Problem[], root: string): LocatedProblem[] {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const { text } = readSourceFile(root, file);
    texts.set(file, text);
    return text;
  };
  return problems
    .map((problem) => {
      const text = textOf(problem.file);
      const points = problem.range !== undefined || (problem.pointer?.length ?? 0) > 0;
      return {
        problem,
        place: points && text !== '' ? locate(text, problem) : undefined,
        text,
        help: problem.help ?? `help/rules/${problem.rule}.md`,
      };
    })
    .sort(
      (a, b) =>
        compare(a.problem.file, b.problem.file) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compare(a.problem.rule, b.problem.rule),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
