import { jsonText } from '../text/json-text';
import type { PipelineResult } from './run';

/** The result as a JSON document, for `--format json`. */
export function jsonReport({
  command,
  succeeded,
  interrupted,
  seconds,
  warnings,
  stacks,
}: PipelineResult): string {
  return jsonText({ command, succeeded, interrupted, seconds, warnings, stacks });
}
