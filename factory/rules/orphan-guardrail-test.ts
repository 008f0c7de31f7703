import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { testedPolicy } from '../guardrails/trial/guardrail-cases';
import type { Rule } from './rule';

/** A test file beside which lies no document of its name: it tests nothing. */
export const orphanGuardrailTest: Rule = {
  id: 'orphan-guardrail-test',
  check(workspace, report) {
    const names = [...workspace.policyByName.keys()];
    for (const document of workspace.guardrailTests) {
      if (testedPolicy(workspace, document)) continue;
      const elsewhere = workspace.policyByName.get(document.name);
      report({
        file: document.file,
        message: elsewhere
          ? `The guardrail ${quoted(document.name)} is in ${elsewhere.file}: its test belongs beside it. Move this file.`
          : `There is no guardrail ${quoted(document.name)} beside this file, so that it tests nothing. Rename or remove it.`,
        suggest: elsewhere ? [] : suggest(document.name, names),
      });
    }
  },
};
