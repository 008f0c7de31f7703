import { policyDescription } from '../../aws/organization-limits';
import type { GuardrailTarget } from '../../model/landing-zone';
import { countOf } from '../../text/count-of';
import { targetKey } from '../target-key';

/** Names the guardrails of a pack, as far as AWS takes so long a text. */
export function describePack(target: GuardrailTarget, guardrails: readonly string[]): string {
  const start = `Guardrails of ${targetKey(target)}, packed by Account Factory: `;
  for (let shown = guardrails.length; shown > 0; shown--) {
    const left = guardrails.length - shown;
    const more = left > 0 ? ` and ${countOf(left, 'other')}` : '';
    const text = `${start}${guardrails.slice(0, shown).join(', ')}${more}`;
    if (text.length <= policyDescription.max) return text;
  }
  return `${countOf(guardrails.length, 'guardrail')}, packed by Account Factory`;
}
