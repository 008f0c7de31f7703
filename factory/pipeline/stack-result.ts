import { type ChangeCounts, NO_CHANGES } from './change-counts';
import type { AllowedLoss } from './gate/allowed-loss';
import type { ResourceChange } from './plan-summary';
import type { PlannedFile } from './planned/planned-file';
import type { PipelineCommand } from './reporter';
import type { StackDiagnostic } from './stack-diagnostic';

/**
 * How the work on a stack ended.
 *
 * - `planned after`: cannot be planned until another stack is applied
 * - `skipped`: a stack that it depends on failed or was not finished
 * - `interrupted`: terraform was stopped in the middle; running again goes on from what it had saved
 * - `not started`: the run was stopped before its turn
 */
export type StackStatus =
  | 'no changes'
  | 'planned'
  | 'applied'
  | 'planned after'
  | 'failed'
  | 'skipped'
  | 'interrupted'
  | 'not started';

export interface StackResult {
  readonly stack: string;
  readonly status: StackStatus;
  /** `depends on organization`, `its account exists`. @default - the status says all */
  readonly reason?: string;
  /** What the plan does; for `planned after` the resources that were synthesized, as created. */
  readonly counts: ChangeCounts;
  /** Resources that the plan touches; for `planned after` those that were synthesized, as created. */
  readonly changes: readonly ResourceChange[];
  /** Why it was tried again, each time. @default - it was not */
  readonly retried?: readonly string[];
  readonly diagnostics: readonly StackDiagnostic[];
  readonly seconds: number;
  /** The file with its plan, as the gate let it pass. @default - there is none */
  readonly planFile?: PlannedFile;
  /** What the gate let pass because a file says that it is meant. @default - nothing */
  readonly allowed?: readonly AllowedLoss[];
}

export function stackResult(
  stack: string,
  status: StackStatus,
  more: Partial<Omit<StackResult, 'stack' | 'status'>> = {},
): StackResult {
  return { stack, status, counts: NO_CHANGES, changes: [], diagnostics: [], seconds: 0, ...more };
}

/** Whether what depends on the stack can go on. */
export function blocksDependents({ status }: StackResult): boolean {
  return status === 'failed' || status === 'skipped' || status === 'interrupted' || status === 'not started';
}

/** Whether an apply left the stack for later, because nobody could have looked at a plan of it. */
export function isLeft(command: PipelineCommand, { status }: StackResult): boolean {
  return command === 'apply' && status === 'planned after';
}

/** Whether its turn came, so that the time it took means something. */
export function wasWorkedOn({ status }: StackResult): boolean {
  return status !== 'skipped' && status !== 'not started';
}

/** The status with its reason: `planned after its account exists`, `failed in plan`, `skipped: depends on a`. */
export function describeResult({ status, reason }: Pick<StackResult, 'status' | 'reason'>): string {
  if (reason === undefined) return status;
  return status === 'planned after' || status === 'failed' ? `${status} ${reason}` : `${status}: ${reason}`;
}

/** `retried 2 times: TooManyRequestsException`; undefined when it was not. */
export function describeRetries({ retried = [] }: StackResult): string | undefined {
  if (retried.length === 0) return undefined;
  const reasons = [...new Set(retried)].join(', ');
  return `retried ${retried.length === 1 ? 'once' : `${retried.length} times`}: ${reasons}`;
}
