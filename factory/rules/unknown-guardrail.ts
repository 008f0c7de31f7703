import { quoted } from '../diagnostics/quoted';
import { guardrailLists } from '../model/guardrail-lists';
import type { Rule } from './rule';
import { suggester } from './shared/suggester';

/** A guardrail is attached that no file in policies/ holds. */
export const unknownGuardrail: Rule = {
  id: 'unknown-guardrail',
  check(workspace, report) {
    const suggest = suggester(workspace.policyByName.keys());
    for (const { file, entries } of guardrailLists(workspace)) {
      for (const { name, pointer } of entries) {
        if (workspace.policyByName.has(name)) continue;
        report({
          file,
          pointer,
          message: `There is no guardrail ${quoted(name)}: no file of that name lies in a folder of policies/.`,
          suggest: suggest(name),
        });
      }
    }
  },
};
