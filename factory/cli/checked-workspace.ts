import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from '../diagnostics/cannot-run';
import { printProblems } from '../diagnostics/print';
import { type CheckedWorkspace, checkWorkspace } from '../load';
import { EXIT } from './exit-codes';
import type { CommonOptions } from './options';

/**
 * Reads and checks the files of a root folder.
 *
 * @throws CannotRun when the folder is not there
 */
export function readChecked(options: CommonOptions): CheckedWorkspace {
  const root = resolve(options.root);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotRun(
      `There is no folder ${options.root}. Give the folder that holds organization.yaml with --root.`,
    );
  }
  return checkWorkspace(root);
}

/**
 * Prints every problem and sets the exit code.
 *
 * @param stream - stdout for `validate`, whose product they are; stderr for commands with another product
 * @returns whether nothing stands in the way of going on
 */
export function reportProblems(
  { problems }: CheckedWorkspace,
  options: CommonOptions,
  stream: NodeJS.WritableStream,
): boolean {
  const wrong = problems.some(({ severity }) => severity === 'error');
  if (wrong) process.exitCode = EXIT.problems;
  stream.write(printProblems(problems, { format: options.format, root: options.root }));
  return !wrong;
}
