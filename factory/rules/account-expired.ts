import type { Rule } from './rule';
import { accountExpiries } from './shared/expiries';

/** The last day of an account is over, and nobody has said what is to become of it. */
export const accountExpired: Rule = {
  id: 'account-expired',
  check(workspace, report) {
    for (const { request, expires, expiry, wayOut } of accountExpiries(workspace)) {
      if (expiry.state !== 'expired') continue;
      report({
        file: request.file,
        pointer: ['expires'],
        message: `The last day of this account was ${expires}. ${wayOut}`,
      });
    }
  },
};
