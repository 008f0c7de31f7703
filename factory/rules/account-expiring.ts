import { countOf } from '../text/count-of';
import type { Rule } from './rule';
import { accountExpiries } from './shared/expiries';

/** The last day of an account is near: time to say what is to become of it, before `account-expired` stops everything. */
export const accountExpiring: Rule = {
  id: 'account-expiring',
  severity: 'warning',
  check(workspace, report) {
    for (const { request, expires, expiry, wayOut } of accountExpiries(workspace)) {
      if (expiry.state !== 'expiring') continue;
      const when = expiry.daysLeft === 0 ? 'today' : `in ${countOf(expiry.daysLeft, 'day')}`;
      report({
        file: request.file,
        pointer: ['expires'],
        message: `The last day of this account is ${when}: ${expires}. After that validate refuses everything. ${wayOut}`,
      });
    }
  },
};
