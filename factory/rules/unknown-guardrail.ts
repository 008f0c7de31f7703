import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { guardrailLists } from './shared/guardrail-lists';
import { suggester } from './shared/suggester';

/** A guardrail is attached that no file in policies/ holds. */
export const unknownGuardrail: Rule = {
  id: 'unknown-guardrail',
  check(workspace, report) {
    const suggest = suggester(workspace.policyByName.keys());
    for (const { file, pointer, names } of guardrailLists(workspace)) {
      names.forEach((name, index) => {
        if (workspace.policyByName.has(name)) return;
        report({
          file,
          pointer: [...pointer, index],
          message: `There is no guardrail ${quoted(name)}: no file of that name lies in policies/scp/.`,
          suggest: suggest(name),
        });
      });
    }
  },
};
