import type { PipelineResult } from './run';

/** The result as a JSON document, for `--format json`. */
export function jsonReport({ command, succeeded, interrupted, seconds, stacks }: PipelineResult): string {
  return `${JSON.stringify({ command, succeeded, interrupted, seconds, stacks }, null, 2)}\n`;
}
