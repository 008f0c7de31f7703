import { CannotRun } from '../diagnostics/cannot-run';

/** A run could not start. */
export class PipelineError extends CannotRun {
  override readonly name = 'PipelineError';
}
