import { CannotRun } from '../diagnostics/cannot-run';
import { didYouMean } from '../diagnostics/did-you-mean';
import { suggest } from '../diagnostics/suggest';
import type { Account, LandingZone } from '../model/landing-zone';

/**
 * The account of a slug that someone typed.
 *
 * @throws CannotRun, with the nearest names, when there is none
 */
export function findAccount({ accounts }: Pick<LandingZone, 'accounts'>, slug: string): Account {
  const account = accounts.find((candidate) => candidate.slug === slug);
  if (account) return account;
  const names = suggest(
    slug,
    accounts.map((candidate) => candidate.slug),
  );
  throw new CannotRun(
    [`There is no account request "${slug}".`, didYouMean(names) ?? '`account-factory list` shows all.'].join(
      ' ',
    ),
  );
}
