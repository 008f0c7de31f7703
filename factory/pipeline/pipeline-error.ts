/**
 * The run could not start: a folder, a tool or an argument is not as it must be. Its message is complete (what, why,
 * what to do) and is shown without a stack trace; the exit code is 2.
 */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
}
