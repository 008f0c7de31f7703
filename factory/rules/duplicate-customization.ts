import { quoted } from '../diagnostics/quoted';
import { customizationLists } from '../model/customization-lists';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/**
 * One list names a customization twice. An account has each once; what a profile, an OU and the request name is one
 * customization, whose options are laid over one another.
 */
export const duplicateCustomization: Rule = {
  id: 'duplicate-customization',
  check(workspace, report) {
    for (const { file, entries } of customizationLists(workspace)) {
      for (const { item } of duplicates(entries, ({ name }) => name)) {
        report({
          file,
          pointer: item.pointer,
          message: `The customization ${quoted(item.name)} is in this list already, and an account has it once. Remove it here.`,
        });
      }
    }
  },
};
