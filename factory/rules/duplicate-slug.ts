import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/** One file name in two folders: the account's stacks and its state are named by it. */
export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  check({ requests }, report) {
    for (const { item, first } of duplicates(requests, ({ slug }) => slug)) {
      report({
        file: item.file,
        message: `${first.file} has the same file name. The stacks and the state of an account are named by it, whatever the folder: rename one of the two.`,
      });
    }
  },
};
