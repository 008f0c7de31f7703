import { jsonText } from '../text/json-text';
import type { PipelineResult } from './run';
import type { PlanDocument } from './summary/plan-document';

/** The result as a JSON document, for `--format json`: what it comes to, and every stack with what is known of it. */
export function jsonReport(
  { command, succeeded, interrupted, seconds, warnings, stacks }: PipelineResult,
  { stacks: _told, command: _command, ...summary }: PlanDocument,
): string {
  return jsonText({ command, succeeded, interrupted, seconds, warnings, summary, stacks });
}
