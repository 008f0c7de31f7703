import { CannotRun } from '../diagnostics/cannot-run';
import { didYouMean } from '../diagnostics/did-you-mean';
import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import type { Place } from '../guardrails/evaluation/evaluator';
import type { LandingZone } from '../model/landing-zone';

/**
 * The place that someone typed: an account by its slug or its number, the management account by its number, or an OU by its
 * path, in which a new account is thought of.
 *
 * @throws CannotRun, with the nearest names, when there is no such place
 */
export function explainedPlace(
  { organization, accounts, organizationalUnits }: LandingZone,
  typed: string,
): Place {
  const account = accounts.find(({ slug, accountId }) => slug === typed || accountId === typed);
  if (account) return { kind: 'account', slug: account.slug };
  if (typed === organization.managementAccountId) return { kind: 'managementAccount' };
  if (organizationalUnits.some(({ path }) => path === typed))
    return { kind: 'organizationalUnit', path: typed };
  const names = suggest(typed, [
    ...accounts.map(({ slug }) => slug),
    ...organizationalUnits.map(({ path }) => path),
  ]);
  const hint = didYouMean(names) ?? '`account-factory list` shows all.';
  throw new CannotRun(`There is neither an account request nor an OU ${quoted(typed)}. ${hint}`);
}

/** `the account payments-prod`. */
export function placeInWords(place: Place): string {
  switch (place.kind) {
    case 'account':
      return `the account ${place.slug}`;
    case 'managementAccount':
      return 'the management account';
    case 'organizationalUnit':
      return `a new account in the OU ${place.path}`;
    case 'document':
      return 'an account';
  }
}
