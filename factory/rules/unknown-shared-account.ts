import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { suggester } from './shared/suggester';

/** A shared account of organization.yaml for which there is no request. */
export const unknownSharedAccount: Rule = {
  id: 'unknown-shared-account',
  check({ organization, requests, accountsFolder }, report) {
    // A folder that can't be read may hold them all.
    if (accountsFolder.unreadable.length > 0) return;
    const slugs = new Set(requests.map(({ slug }) => slug));
    const suggest = suggester(slugs);
    for (const [role, slug] of Object.entries(organization.data.sharedAccounts ?? {})) {
      if (slug === undefined || slugs.has(slug)) continue;
      report({
        file: organization.file,
        pointer: ['sharedAccounts', role],
        message: `There is no account request ${quoted(slug)}. A shared account is named by the file name of its request, without the ending.`,
        suggest: suggest(slug),
      });
    }
  },
};
