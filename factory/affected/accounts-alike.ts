import type { ChangedFile } from '../git/changed-files';
import type { Account, LandingZone } from '../model/landing-zone';
import { ACCOUNTS_FOLDER } from '../model/read-workspace';
import type { RequestDocument, Workspace } from '../model/workspace';

/**
 * Accounts that were before what they are now, so that they need not be worked out twice. While nothing but requests has changed,
 * an account is made of the same request and the same rest; of other requests it can only tell their ids, where a customization of
 * it names them.
 *
 * @param before - has the very documents of `now` where files are the same
 * @param landingZone - what `now` comes to
 */
export function accountsAlike(
  before: Workspace,
  now: Workspace,
  changes: readonly ChangedFile[],
  landingZone: LandingZone,
): (request: RequestDocument) => Account | undefined {
  const ids = new Map(now.requests.map(({ slug, data }) => [slug, data.accountId]));
  const idsDiffer = before.requests.some(
    ({ slug, data }) => ids.has(slug) && ids.get(slug) !== data.accountId,
  );
  if (idsDiffer || !changes.every(({ file }) => file.startsWith(`${ACCOUNTS_FOLDER}/`)))
    return () => undefined;
  const documents = new Set(now.requests);
  const accounts = new Map(landingZone.accounts.map((account) => [account.slug, account]));
  return (request) => (documents.has(request) ? accounts.get(request.slug) : undefined);
}
