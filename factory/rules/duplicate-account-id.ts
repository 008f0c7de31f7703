import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/** Two requests that take over one account: both would set its name, its OU and its tags, in turns. */
export const duplicateAccountId: Rule = {
  id: 'duplicate-account-id',
  check({ requests }, report) {
    for (const { item, first } of duplicates(requests, ({ data }) => data.accountId)) {
      report({
        file: item.file,
        pointer: ['accountId'],
        message: `The account ${item.data.accountId} is taken over by ${first.file} already. An account has one request: remove one of the two.`,
      });
    }
  },
};
