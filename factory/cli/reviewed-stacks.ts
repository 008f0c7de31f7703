import { readFileSync } from 'node:fs';
import type { StackResult } from '../pipeline/stack-result';
import { CannotRun } from './exit-codes';

/**
 * What a plan showed to reviewers, out of the file in which `plan --save` kept it.
 *
 * @throws CannotRun when it is no such file
 */
export function reviewedStacks(file: string): readonly StackResult[] {
  let run: unknown;
  try {
    run = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CannotRun(`What was reviewed cannot be read from ${file}: ${(error as Error).message}`);
  }
  const { command, stacks } = (run ?? {}) as { command?: unknown; stacks?: unknown };
  if (command === 'plan' && Array.isArray(stacks)) return stacks as StackResult[];
  throw new CannotRun(
    `${file} is not what \`plan --save\` writes. Give the file that was saved when the plan was reviewed.`,
  );
}
