import { quoted } from '../../diagnostics/quoted';
import type { Workspace } from '../../model/workspace';
import type { CaseOutcome } from './case-outcome';
import type { GuardrailCaseEntry } from './guardrail-cases';
import { type TrialGround, trialGround } from './trial-ground';
import { tryAction } from './try-action';
import { trySetting } from './try-setting';
import { tryTag } from './try-tag';

/** Tries cases of guardrail tests, which rules have found whole, in the order given. */
export function tryCases(workspace: Workspace, entries: readonly GuardrailCaseEntry[]): CaseOutcome[] {
  const ground = trialGround(workspace);
  return entries.map((entry) => tryCase(ground, entry));
}

function tryCase(ground: TrialGround, entry: GuardrailCaseEntry): CaseOutcome {
  const { account, organizationalUnit } = entry.data;
  if (account !== undefined && !ground.accounts.has(account)) {
    return unplaced(entry, `The account ${quoted(account)} has no place: mend its request first.`);
  }
  if (organizationalUnit !== undefined && !ground.organizationalUnits.has(organizationalUnit)) {
    return unplaced(
      entry,
      `The OU ${quoted(organizationalUnit)} has no place: mend organization.yaml first.`,
    );
  }
  if (entry.data.action !== undefined) return tryAction(ground, entry);
  return entry.data.tag === undefined ? trySetting(ground, entry) : tryTag(ground, entry);
}

function unplaced(entry: GuardrailCaseEntry, reason: string): CaseOutcome {
  return { entry, passed: false, expected: 'an answer', came: 'none', explanation: [reason] };
}
