import type { StackResult } from '../../../factory/pipeline/stack-result';
import type { ProgramResult } from './run-program';

/** What `--format json` of plan and apply prints, in a form that a test can hold against an expectation. */
export interface PipelineReport {
  /** Stack -> how it ended. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Stack -> address -> what is done to it. Stacks that nothing is done to are left out. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @throws Error with what the command said when it did not end with the expected exit code */
export function pipelineReport(result: ProgramResult, expectedCode = 0): PipelineReport {
  if (result.code !== expectedCode) {
    throw new Error(`exit code ${result.code} instead of ${expectedCode}\n${result.stderr}`);
  }
  const { stacks } = JSON.parse(result.stdout) as { readonly stacks: readonly StackResult[] };
  return {
    statuses: Object.fromEntries(stacks.map(({ stack, status }) => [stack, status])),
    changes: Object.fromEntries(
      stacks
        // What cannot be planned yet is told from what was synthesized, and says nothing of AWS.
        .filter(({ status, changes }) => status !== 'planned after' && changes.length > 0)
        .map(({ stack, changes }) => [
          stack,
          Object.fromEntries(changes.map(({ address, action }) => [address, action])),
        ]),
    ),
  };
}
