import { quoted } from '../diagnostics/quoted';
import { guardrailLists } from '../model/guardrail-lists';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

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
    for (const { file, entries, target } of guardrailLists(workspace)) {
      for (const { item } of duplicates(entries, ({ name }) => name)) {
        report({
          file,
          pointer: item.pointer,
          message: `The guardrail ${quoted(item.name)} is attached to ${target} already. Remove this one.`,
        });
      }
    }
  },
};
