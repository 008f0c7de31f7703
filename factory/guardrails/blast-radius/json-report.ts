import { jsonText } from '../../text/json-text';
import type { BlastRadius } from './blast-radius';

/** A blast radius for programs: everything, uncut. Regions, resources and principals that are null are all that were probed. */
export function jsonReport({ guardrails, ...radius }: BlastRadius, base: string): string {
  return jsonText({
    base,
    ...radius,
    guardrails: guardrails.map(({ before: _before, after: _after, ...impact }) => impact),
  });
}
