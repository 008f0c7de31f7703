import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { guardrailLists } from './shared/guardrail-lists';

/** Two documents of one name, of which one would be passed over; or one guardrail attached twice to one target. */
export const duplicateGuardrail: Rule = {
  id: 'duplicate-guardrail',
  check(workspace, report) {
    for (const { item, first } of duplicates(workspace.policies, ({ name }) => name)) {
      report({
        file: item.file,
        message: `${first.file} has the same name, and guardrails are attached by name: rename one of the two.`,
      });
    }
    for (const { file, pointer, names, target } of guardrailLists(workspace)) {
      const items = names.flatMap((name, index) => ({ name, index }));
      for (const { item } of duplicates(items, ({ name }) => name)) {
        report({
          file,
          pointer: [...pointer, item.index],
          message: `The guardrail ${quoted(item.name)} is attached to ${target} already. Remove this one.`,
        });
      }
    }
  },
};
