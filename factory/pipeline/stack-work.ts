import { NO_CHANGES } from './change-counts';
import { PipelineError } from './pipeline-error';
import type { PlanSummary } from './plan-summary';
import type { Reporter, StackPhase } from './reporter';
import { Interrupted, type StackDiagnostic, StackFailure } from './stack-diagnostic';
import { type StackResult, stackResult } from './stack-result';

/** What is known of a stack's run so far, so that an end in the middle can tell it. */
export class StackWork {
  counts = NO_CHANGES;
  changes: PlanSummary['changes'] = [];
  diagnostics: StackResult['diagnostics'] = [];
  readonly retried: string[] = [];
  planFile: StackResult['planFile'];
  allowed: StackResult['allowed'];

  #phase: StackPhase | undefined;

  constructor(
    readonly id: string,
    private readonly reporter: Reporter,
  ) {}

  /** Said where the numbers of resources say nothing. */
  get whatChanges(): string | undefined {
    return this.changes.length === 0 ? 'outputs only' : undefined;
  }

  enter(phase: StackPhase): void {
    this.#phase = phase;
    this.reporter.report({ type: 'phase', stack: this.id, phase });
  }

  retry({ reason, waitMs }: { readonly reason: string; readonly waitMs: number }): void {
    this.retried.push(reason);
    this.reporter.report({ type: 'retry', stack: this.id, reason, seconds: waitMs / 1000 });
  }

  result(status: StackResult['status'], reason?: string): StackResult {
    const { counts, changes, diagnostics, planFile, allowed } = this;
    const retried = this.retried.length > 0 ? this.retried : undefined;
    return stackResult(this.id, status, { reason, counts, changes, diagnostics, planFile, allowed, retried });
  }

  ended(error: unknown): StackResult {
    if (error instanceof Interrupted) {
      return this.result(
        'interrupted',
        this.#phase === 'apply' ? 'what was done is saved in its state' : 'nothing of it was applied',
      );
    }
    this.diagnostics = error instanceof StackFailure ? error.diagnostics : [unforeseen(error)];
    return this.result('failed', this.#phase && `in ${this.#phase}`);
  }
}

/** An error that nobody foresaw fails its stack alone: were it thrown, the terraform of other stacks would be left behind. */
function unforeseen(error: unknown): StackDiagnostic {
  if (!(error instanceof Error)) return { severity: 'error', summary: String(error), detail: '' };
  const detail = error instanceof PipelineError ? '' : (error.stack ?? '');
  return { severity: 'error', summary: error.message, detail };
}
