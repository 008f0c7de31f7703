import { CannotRun } from '../diagnostics/cannot-run';
import type { StackResult } from '../pipeline/stack-result';
import { readSavedRun } from '../pipeline/summary/saved-run';

/**
 * What a plan showed to reviewers, out of the file in which `plan --save` kept it.
 *
 * @throws CannotRun when it is no such file
 */
export function reviewedStacks(file: string): readonly StackResult[] {
  const { command, stacks } = readSavedRun(file);
  if (command === 'plan') return stacks;
  throw new CannotRun(
    `${file} is of an apply. Give the file that \`plan --save\` wrote when its plan was reviewed.`,
  );
}
