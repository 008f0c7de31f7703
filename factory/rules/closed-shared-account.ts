import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';

/** An account that carries services of the whole organisation is to be given up. */
export const closedSharedAccount: Rule = {
  id: 'closed-shared-account',
  check({ organization, requests }, report) {
    const { sharedAccounts = {} } = organization.data;
    const roles = new Map(Object.entries(sharedAccounts).map(([role, slug]) => [slug, role]));
    for (const { slug, file, data } of requests) {
      const role = roles.get(slug);
      if (data.state !== 'closed' || role === undefined) continue;
      report({
        file,
        pointer: ['state'],
        message: `The account ${quoted(slug)} can't be closed: it is sharedAccounts.${role} in ${organization.file}. Name another account there first, and let it take over.`,
      });
    }
  },
};
