import { effectivePolicy } from '../effective/effective-policy';
import { tagVerdict } from '../effective/tag-compliance';
import type { CaseOutcome } from './case-outcome';
import type { GuardrailCaseEntry } from './guardrail-cases';
import { settingsPlace } from './settings-place';
import type { TrialGround } from './trial-ground';

/** Tries whether the effective tag policy lets a tag be put on a resource. */
export function tryTag(ground: TrialGround, entry: GuardrailCaseEntry): CaseOutcome {
  const { tag, resourceType, expect } = entry.data;
  const effective = effectivePolicy(ground.organization, settingsPlace(ground, entry), 'tag');
  const { verdict, reason } = tagVerdict(
    effective,
    { key: tag?.key ?? '', value: tag?.value ?? '' },
    resourceType,
  );
  const passed = verdict === expect;
  return { entry, passed, expected: `${expect}`, came: verdict, explanation: passed ? [] : [reason] };
}
