import { PipelineError } from '../pipeline/pipeline-error';
import type { StackResult } from '../pipeline/stack-result';
import { readSavedRun } from '../pipeline/summary/saved-run';
import { CannotRun } from './exit-codes';

/**
 * What a plan showed to reviewers, out of the file in which `plan --save` kept it.
 *
 * @throws CannotRun when it is no such file
 */
export function reviewedStacks(file: string): readonly StackResult[] {
  try {
    const { command, stacks } = readSavedRun(file);
    if (command === 'plan') return stacks;
  } catch (error) {
    if (error instanceof PipelineError) throw new CannotRun(error.message);
    throw error;
  }
  throw new CannotRun(
    `${file} is of an apply. Give the file that \`plan --save\` wrote when its plan was reviewed.`,
  );
}
