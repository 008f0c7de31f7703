import { groupedBy } from '../grouped-by';
import { Locator, type Place } from '../source/locate';
import { readSourceFile } from '../source/read-file';
import type { Problem } from './problem';

/** A problem with its place, and the text that it is in, for a printer. */
export interface LocatedProblem {
  readonly problem: Problem;
  /** Undefined when the file as a whole is meant, or has no text. */
  readonly place: Place | undefined;
  /** The text, line by line. */
  readonly lines: readonly string[];
  readonly help: string;
}

/** Works out the places of problems and puts them into reading order: by file, line, column, rule. */
export function locateProblems(problems: readonly Problem[], root: string): LocatedProblem[] {
  return [...groupedBy(problems, ({ file }) => file)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([file, own]) =>
      locateInFile(own.some(pointsIntoFile) ? readSourceFile(root, file).text : '', own),
    );
}

/** Whether a part of the file is meant. What is meant as a whole may be a folder, or nothing that can be read. */
function pointsIntoFile({ range, pointer = [] }: Problem): boolean {
  return range !== undefined || pointer.length > 0;
}

/** What a file is taken apart into is let go again with each file, of which there may be thousands. */
function locateInFile(text: string, problems: readonly Problem[]): LocatedProblem[] {
  const locator = new Locator(text);
  const lines = text.split(/\r?\n/);
  return problems
    .map((problem) => ({
      problem,
      place: pointsIntoFile(problem) && text !== '' ? locator.locate(problem) : undefined,
      lines,
      help: problem.help ?? `help/rules/${problem.rule}.md`,
    }))
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compare(a.problem.rule, b.problem.rule),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
