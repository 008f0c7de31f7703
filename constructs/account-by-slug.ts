import type { Account, LandingZone } from '../factory/model/landing-zone';

const known = new WeakMap<LandingZone, ReadonlyMap<string, Account>>();

/** An account of the landing zone. Every stack may ask, so they are sorted by slug once for all of them. */
export function accountBySlug(landingZone: LandingZone, slug: string): Account | undefined {
  const accounts =
    known.get(landingZone) ?? new Map(landingZone.accounts.map((account) => [account.slug, account]));
  known.set(landingZone, accounts);
  return accounts.get(slug);
}
