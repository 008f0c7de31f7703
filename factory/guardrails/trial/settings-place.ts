import type { SettingsPlace } from '../effective/effective-policy';
import type { GuardrailCaseEntry } from './guardrail-cases';
import type { TrialGround } from './trial-ground';

/** Where a case on settings or tags is set: an account, an OU, or the document by itself. */
export function settingsPlace(ground: TrialGround, { policy, data }: GuardrailCaseEntry): SettingsPlace {
  if (data.account !== undefined) return { kind: 'account', slug: data.account };
  if (data.organizationalUnit !== undefined)
    return { kind: 'organizationalUnit', path: data.organizationalUnit };
  return { kind: 'document', contents: [ground.contentOf(policy)] };
}
