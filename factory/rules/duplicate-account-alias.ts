import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountAliases } from './shared/account-aliases';
import { duplicates } from './shared/duplicates';

/**
 * An alias names one account in all of its partition.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html
 */
export const duplicateAccountAlias: Rule = {
  id: 'duplicate-account-alias',
  check(workspace, report) {
    for (const { item, first } of duplicates(accountAliases(workspace), ({ alias }) => alias)) {
      // Two files of one name are told by `duplicate-slug`.
      if (!item.given && item.request.slug === first.request.slug) continue;
      const { baseline } = item.request.data;
      const own = typeof baseline === 'object' && typeof baseline.accountAlias === 'object';
      report({
        file: item.request.file,
        ...(own ? { pointer: ['baseline', 'accountAlias', 'alias'] } : {}),
        message: `The account alias ${quoted(item.alias)} is that of ${first.request.file} already, and AWS takes each one once. Give one of them another with baseline.accountAlias.alias.`,
      });
    }
  },
};
