import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';

/** An account that carries services of the whole organisation is to be given up. */
export const closedSharedAccount: Rule = {
  id: 'closed-shared-account',
  check({ organization, requests }, report) {
    const { sharedAccounts = {}, identity } = organization.data;
    const uses = new Map(
      Object.entries(sharedAccounts).map(([role, slug]) => [slug, `sharedAccounts.${role}`]),
    );
    const administrator = identity?.delegatedAdministrator;
    if (administrator !== undefined) uses.set(administrator, 'identity.delegatedAdministrator');
    for (const { slug, file, data } of requests) {
      const use = uses.get(slug);
      if (data.state !== 'closed' || use === undefined) continue;
      report({
        file,
        pointer: ['state'],
        message: `The account ${quoted(slug)} can't be closed: it is ${use} in ${organization.file}. Name another account there first, and let it take over.`,
      });
    }
  },
};
