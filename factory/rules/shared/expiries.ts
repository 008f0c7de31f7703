import { type Expiry, expiryOn } from '../../model/expiry';
import { isDay } from '../../model/today';
import type { RequestDocument, Workspace } from '../../model/workspace';

/** A request with a last day, and where that stands. */
export interface ExpiryOfAccount {
  readonly request: RequestDocument;
  readonly expires: string;
  readonly expiry: Expiry;
  /** What can be done about it: the end of a message. */
  readonly wayOut: string;
}

/** Accounts with a last day, but for those that are closed or in a closed OU: they are on their way out already. */
export function accountExpiries(workspace: Workspace): ExpiryOfAccount[] {
  const closed = workspace.organizationalUnits.filter(({ data }) => data.closed).map(({ path }) => path);
  const move =
    closed.length > 0
      ? `give the request its accountId and move it to ${closed.join(' or ')}`
      : 'say `state: closed` (help/account-requests.md)';
  const wayOut = `If it is still needed, set a later day in this file; if not, ${move}.`;
  return workspace.requests.flatMap((request) => {
    const { expires, organizationalUnit = '', state } = request.data;
    if (expires === undefined || !isDay(expires) || state === 'closed') return [];
    const unit = workspace.organizationalUnitByPath.get(organizationalUnit);
    if (unit?.data.closed) return [];
    return [{ request, expires, expiry: expiryOn(workspace.today, expires), wayOut }];
  });
}
