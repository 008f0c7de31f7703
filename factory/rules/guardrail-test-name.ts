import { quoted } from '../diagnostics/quoted';
import { guardrailCases } from '../guardrails/trial/guardrail-cases';
import type { Rule } from './rule';
import { isTreeKnown } from './shared/known-uses';
import { suggester } from './shared/suggester';

/** A case of a guardrail test names an account, an OU or a guardrail that is not there. */
export const guardrailTestName: Rule = {
  id: 'guardrail-test-name',
  check(workspace, report) {
    const { requests, organizationalUnitByPath, policyByName } = workspace;
    const slugs = new Set(requests.map(({ slug }) => slug));
    const known = {
      account: { names: slugs, noun: 'account request', suggest: suggester(slugs) },
      organizationalUnit: {
        names: organizationalUnitByPath,
        noun: 'organizational unit',
        suggest: suggester(organizationalUnitByPath.keys()),
      },
      by: { names: policyByName, noun: 'guardrail', suggest: suggester(policyByName.keys()) },
    } as const;
    const fields = (['account', 'organizationalUnit', 'by'] as const).filter(
      (field) => field !== 'organizationalUnit' || isTreeKnown(workspace),
    );
    for (const { document, pointer, data } of guardrailCases(workspace)) {
      for (const field of fields) {
        const name = data[field];
        const { names, noun, suggest } = known[field];
        if (name === undefined || names.has(name)) continue;
        report({
          file: document.file,
          pointer: [...pointer, field],
          message: `There is no ${noun} ${quoted(name)}.`,
          suggest: suggest(name),
        });
      }
    }
  },
};
