/** An error or a warning about one stack: terraform's own, or one of the pipeline's checks in the same form. */
export interface StackDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  /** @default '' */
  readonly detail: string;
  /** Resource address that it is about. @default - the stack as a whole */
  readonly address?: string;
}

/** Ends the work on one stack; the others go on. */
export class StackFailure extends Error {
  override readonly name = 'StackFailure';

  constructor(readonly diagnostics: readonly StackDiagnostic[]) {
    super(diagnostics.map(({ summary }) => summary).join('; '));
  }

  static of(summary: string, detail: string, address?: string): StackFailure {
    return new StackFailure([{ severity: 'error', summary, detail, address }]);
  }
}

/** Thrown where work on a stack ends because the user asked the run to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
