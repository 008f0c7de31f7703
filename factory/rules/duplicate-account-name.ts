import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountNameOf } from './shared/account-name';
import { duplicates } from './shared/duplicates';

/**
 * Two accounts of one name. AWS takes that, but people choose accounts by name, in the access portal and on bills, and
 * Service Catalog and Control Tower refuse it.
 */
export const duplicateAccountName: Rule = {
  id: 'duplicate-account-name',
  check({ requests }, report) {
    const named = requests.flatMap((request) => {
      const place = accountNameOf(request);
      return place ? [{ file: request.file, slug: request.slug, ...place }] : [];
    });
    for (const { item, first } of duplicates(named, ({ name }) => name.toLowerCase())) {
      // Two files of one name are told by `duplicate-slug`.
      if (item.slug === first.slug && item.pointer === undefined) continue;
      report({
        file: item.file,
        pointer: item.pointer,
        message: `The account name ${quoted(item.name)} is that of ${first.file} already, so people could not tell the two apart. Give one of them another name.`,
      });
    }
  },
};
