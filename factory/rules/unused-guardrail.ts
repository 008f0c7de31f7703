import { quoted } from '../diagnostics/quoted';
import { guardrailLists } from '../model/guardrail-lists';
import type { Rule } from './rule';
import { budgetPlaces } from './shared/budgets';
import { areUsesKnown } from './shared/known-uses';

/** A policy document that is attached nowhere: it looks as if it protected something. */
export const unusedGuardrail: Rule = {
  id: 'unused-guardrail',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const used = new Set([
      ...guardrailLists(workspace).flatMap(({ entries }) => entries.map(({ name }) => name)),
      ...budgetPlaces(workspace).flatMap(({ settings }) => settings.action?.attach ?? []),
    ]);
    const optional = new Set(
      workspace.guardrailTests.filter(({ data }) => data.optional).map(({ name }) => name),
    );
    for (const { file, name } of workspace.policies) {
      if (used.has(name) || optional.has(name)) continue;
      report({
        file,
        message: `The guardrail ${quoted(name)} is attached nowhere, so it protects nothing. Name it under "guardrails" of the root, an OU or an account, or remove the file. If it is kept ready for use, say so with "optional: true" in its test file.`,
      });
    }
  },
};
