import { isDeepStrictEqual } from 'node:util';
import type { Account, LandingZone } from '../model/landing-zone';

/**
 * Parts of the model that stacks of one account never look at. A test makes all of them with a model that
 * has nothing of these.
 */
export const NOT_FOR_ACCOUNT_STACKS = ['organizationalUnits', 'guardrails', 'policies'] as const;

/**
 * Which stacks can be other than they were, so that the others need not be made: a stack of one account goes by that account,
 * by what the organisation has in common, and by the accounts that carry its services. It may say yes too often, and never no
 * where something differs.
 *
 * @param customizationsChanged - whether files of customizations/ differ
 */
export function mayDiffer(
  before: LandingZone,
  now: LandingZone,
  customizationsChanged: boolean,
): (id: string, account: string | undefined) => boolean {
  const all = commonPartDiffers(before, now) || sharedAccountsDiffer(before, now);
  const former = new Map(before.accounts.map((account) => [account.slug, account]));
  const changed = new Set<string>();
  for (const account of now.accounts) {
    const known = former.get(account.slug);
    const customized = account.customizations.length > 0 && customizationsChanged;
    if (customized || known === undefined || !sameAccount(known, account)) changed.add(account.slug);
  }
  return (_, account) => account === undefined || all || changed.has(account);
}

function commonPartDiffers(before: LandingZone, now: LandingZone): boolean {
  const keys = Object.keys(now) as (keyof LandingZone)[];
  const others: readonly (keyof LandingZone)[] = ['accounts', ...NOT_FOR_ACCOUNT_STACKS];
  return keys.some((key) => !others.includes(key) && !isDeepStrictEqual(before[key], now[key]));
}

/** Of other accounts a stack knows the ids, and of those that carry services the tags, which what is made in them gets. */
function sharedAccountsDiffer(before: LandingZone, now: LandingZone): boolean {
  const shared = new Set(Object.values(now.organization.sharedAccounts));
  const former = new Map(before.accounts.map((account) => [account.slug, account]));
  return now.accounts.some((account) => {
    const known = former.get(account.slug);
    if (known === undefined) return false;
    const { slug, accountId, tags } = account;
    return known.accountId !== accountId || (shared.has(slug) && !isDeepStrictEqual(known.tags, tags));
  });
}

/** Where a value comes from is for people. */
function sameAccount(a: Account, b: Account): boolean {
  return a === b || isDeepStrictEqual({ ...a, origins: 0 }, { ...b, origins: 0 });
}
