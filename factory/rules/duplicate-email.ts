import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/**
 * AWS takes each root e-mail address once in all of AWS, and does not tell upper from lower case.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html
 */
export const duplicateEmail: Rule = {
  id: 'duplicate-email',
  check({ requests }, report) {
    for (const { item, first } of duplicates(requests, ({ data }) => data.email?.toLowerCase())) {
      report({
        file: item.file,
        pointer: ['email'],
        message: `The e-mail address ${quoted(item.data.email)} is that of ${first.file} already. AWS takes each address once; use another, such as one with a +suffix.`,
      });
    }
  },
};
