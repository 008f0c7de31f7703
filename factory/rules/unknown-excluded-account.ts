import { excludedAccounts } from '../aws/config/organization-limits';
import { quoted } from '../diagnostics/quoted';
import { organizationConfigUses } from '../model/security/services/resolve-organization-config';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { suggester } from './shared/suggester';

/** Accounts that a rule or a conformance pack for all accounts leaves out, and that are not there, or are too many. */
export const unknownExcludedAccount: Rule = {
  id: 'unknown-excluded-account',
  check(workspace, report) {
    const { organization, requests, accountsFolder } = workspace;
    const { file } = organization;
    const slugs = new Set(requests.map(({ slug }) => slug));
    const suggest = suggester(slugs);
    for (const { pointer: use, exclude } of organizationConfigUses(workspace)) {
      const pointer = [...use, 'exclude'];
      const entries = [...exclude.entries()];
      for (const [index, slug] of entries) {
        // A folder that can't be read may hold them all.
        if (slug === undefined || slugs.has(slug) || accountsFolder.unreadable.length > 0) continue;
        report({
          file,
          pointer: [...pointer, index],
          message: `There is no account request ${quoted(slug)}. An account is named by the file name of its request, without the ending.`,
          suggest: suggest(slug),
        });
      }
      for (const { item } of duplicates(entries, ([, slug]) => slug)) {
        report({
          file,
          pointer: [...pointer, item[0]],
          message: `${quoted(item[1])} is in the list twice. Remove one.`,
        });
      }
      // The management account is left out as well.
      if (entries.length >= excludedAccounts) {
        report({
          file,
          pointer,
          onKey: true,
          message: `These are ${entries.length} accounts; AWS leaves out ${excludedAccounts} at most, the management account included. Set the rule up in baselines instead.`,
        });
      }
    }
  },
};
