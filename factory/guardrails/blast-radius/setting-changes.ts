import type { GuardrailType } from '../../model/landing-zone';
import { effectivePolicy } from '../effective/effective-policy';
import type { GuardedOrganization } from '../guarded-organization';
import { isObject } from '../misshape';
import type { OrganizationChange } from './organization-change';

/** A setting that accounts are handed, before and after; undefined where there is none. */
export interface SettingChange {
  /** Keys from the top, joined by dots. */
  readonly setting: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Changes of settings that several accounts share. */
export interface GroupedSettings {
  readonly accounts: readonly string[];
  readonly settings: readonly SettingChange[];
}

/** Compares the effective policies of one type, account by account; accounts with the same changes come together. */
export function settingChanges(
  { before, after }: OrganizationChange,
  type: GuardrailType,
  accounts: readonly string[],
): GroupedSettings[] {
  const was = leavesByAccount(before, type);
  const is = leavesByAccount(after, type);
  const groups = new Map<string, { accounts: string[]; settings: readonly SettingChange[] }>();
  for (const slug of accounts) {
    const settings = differences(was(slug), is(slug));
    if (settings.length === 0) continue;
    const key = JSON.stringify(settings);
    const known = groups.get(key) ?? { accounts: [], settings };
    known.accounts.push(slug);
    groups.set(key, known);
  }
  return [...groups.values()];
}

type Leaves = ReadonlyMap<string, string>;

/** Accounts of one OU without policies of their own have the same effective policy, which is worked out once. */
function leavesByAccount(organization: GuardedOrganization, type: GuardrailType): (slug: string) => Leaves {
  const own = new Set(
    organization.guardrails.flatMap((guardrail) =>
      guardrail.type === type
        ? guardrail.targets.flatMap((target) => (target.kind === 'account' ? [target.slug] : []))
        : [],
    ),
  );
  const homes = new Map(organization.accounts.map((account) => [account.slug, account.organizationalUnit]));
  const known = new Map<string, Leaves>();
  return (slug) => {
    const key = own.has(slug) ? `account ${slug}` : `OU ${homes.get(slug)}`;
    const found =
      known.get(key) ?? new Map(leavesOf(effectivePolicy(organization, { kind: 'account', slug }, type)));
    known.set(key, found);
    return found;
  };
}

function leavesOf(value: unknown, path: readonly string[] = []): [string, string][] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, below]) => leavesOf(below, [...path, key]));
  }
  return value === undefined ? [] : [[path.join('.'), JSON.stringify(value)]];
}

function differences(was: Leaves, is: Leaves): SettingChange[] {
  const settings = [...new Set([...was.keys(), ...is.keys()])].sort();
  return settings
    .filter((setting) => was.get(setting) !== is.get(setting))
    .map((setting) => ({ setting, before: was.get(setting), after: is.get(setting) }));
}
