import { type LocatedProblem, locateProblems } from './located-problem';
import { printGithub } from './printers/github';
import { printHuman } from './printers/human';
import { printJson } from './printers/json';
import type { Problem } from './problem';

const printers = { human: printHuman, github: printGithub, json: printJson } as const satisfies Record<
  string,
  (problems: readonly LocatedProblem[]) => string
>;

export type Format = keyof typeof printers;
export const formats = Object.keys(printers) as readonly Format[];

/** All problems as one text in the format asked for; files are read again from `root` for line numbers and frames. */
export function printProblems(
  problems: readonly Problem[],
  options: { readonly format: Format; readonly root: string },
): string {
  return printers[options.format](locateProblems(problems, options.root));
}
