import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { guardrailLists } from './shared/guardrail-lists';
import { areUsesKnown } from './shared/known-uses';

/** A policy document that is attached nowhere: it looks as if it protected something. */
export const unusedGuardrail: Rule = {
  id: 'unused-guardrail',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const used = new Set(guardrailLists(workspace).flatMap(({ names }) => names));
    for (const { file, name } of workspace.policies) {
      if (used.has(name)) continue;
      report({
        file,
        message: `The guardrail ${quoted(name)} is attached nowhere, so it protects nothing. Name it under "guardrails" of the root, an OU or an account, or remove the file.`,
      });
    }
  },
};
