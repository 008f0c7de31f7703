import type { Pointer } from '../../diagnostics/problem';
import type { GuardrailTarget } from '../../model/landing-zone';
import { guardedOrganization } from '../../model/resolve/guarded-organization';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { assignmentsOf } from '../effective/assignments';
import { effectivePolicy } from '../effective/effective-policy';
import { nameKey } from '../effective/name-key';
import { filledPolicies } from '../filled-policies';
import type { GuardedOrganization } from '../guarded-organization';
import { targetKey } from '../target-key';
import { type BackupPlan, backupPlans } from './backup-plan';

/** What is wrong with a setting of a plan, for some accounts. */
export interface PlanFinding {
  readonly file: string;
  readonly pointer: Pointer;
  /** What is wrong, in words that hold for each of the accounts. */
  readonly wrong: string;
  /** Slugs. */
  readonly accounts: readonly string[];
}

/** A flaw of one account's plan: the setting, and what is wrong with it. */
export interface PlanFlaw {
  readonly setting: readonly string[];
  readonly wrong: string;
}

/** Holds the backup plans of every account against something: one finding for each place and flaw, however many accounts. */
export function planFindings(
  workspace: Workspace,
  flawsOf: (plan: BackupPlan, request: RequestDocument) => readonly PlanFlaw[],
): PlanFinding[] {
  const organization = guardedOrganization(workspace);
  if (!organization.guardrails.some(({ type }) => type === 'backup')) return [];
  const requests = new Map(workspace.requests.map((request) => [request.slug, request]));
  const placeOf = placesOfSettings(workspace, organization);
  const found = new Map<string, PlanFinding & { readonly accounts: string[] }>();
  for (const account of organization.accounts) {
    const request = requests.get(account.slug);
    const effective = effectivePolicy(organization, { kind: 'account', slug: account.slug }, 'backup');
    const flaws = request ? backupPlans(effective).flatMap((plan) => flawsOf(plan, request)) : [];
    for (const { setting, wrong } of flaws) {
      const place = placeOf(setting, account);
      if (!place) continue;
      const key = JSON.stringify([place, wrong]);
      const finding = found.get(key) ?? { ...place, wrong, accounts: [] };
      found.set(key, finding);
      if (!finding.accounts.includes(account.slug)) finding.accounts.push(account.slug);
    }
  }
  return [...found.values()];
}

/** The accounts of a finding, for a sentence. */
export function accountsInWords(accounts: readonly string[]): string {
  const [first = '', ...others] = accounts;
  return others.length === 0 ? `the account ${first}` : `${accounts.length} accounts, such as ${first}`;
}

type Place = Pick<PlanFinding, 'file' | 'pointer'>;
type GuardedAccount = GuardedOrganization['accounts'][number];

/** Tells where a setting of an account is assigned: of several documents, in that which is attached nearest to the account. */
function placesOfSettings(
  workspace: Workspace,
  { guardrails, organizationalUnits }: GuardedOrganization,
): (setting: readonly string[], account: GuardedAccount) => Place | undefined {
  const documents = new Map(filledPolicies(workspace).map((filled) => [filled.policy.file, filled]));
  const places = new Map<string, Place>();
  for (const { type, file, targets } of guardrails) {
    const document = type === 'backup' ? documents.get(file) : undefined;
    if (!document) continue;
    for (const { setting, pointer } of assignmentsOf(document.value)) {
      const place = { file, pointer: document.sourcePointer(pointer) };
      for (const target of targets) places.set(keyOf(target, setting), place);
    }
  }
  const units = new Map(organizationalUnits.map((unit) => [unit.slug, unit]));
  return (setting, account) => {
    const own = places.get(keyOf({ kind: 'account', slug: account.slug }, setting));
    if (own) return own;
    for (let unit = units.get(account.organizationalUnit); unit; unit = units.get(unit.parent ?? '')) {
      const place = places.get(keyOf({ kind: 'organizationalUnit', slug: unit.slug }, setting));
      if (place) return place;
    }
    return places.get(keyOf({ kind: 'root' }, setting));
  };
}

function keyOf(target: GuardrailTarget, setting: readonly string[]): string {
  return JSON.stringify([targetKey(target), ...setting.map(nameKey('backup'))]);
}
