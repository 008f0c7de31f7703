import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';
import { kindOf } from './shared/kind-of';

/** A value outside the closed set that a field takes. */
export const notAllowedValue: Rule = {
  id: 'not-allowed-value',
  check(workspace, report) {
    for (const { file, issues, value } of shapedDocuments(workspace)) {
      for (const issue of issues) {
        if (issue.kind !== 'not-allowed') continue;
        const given = valueAt(value, issue.pointer);
        const what = typeof given === 'string' ? quoted(given) : kindOf(given);
        report({
          file,
          pointer: issue.pointer,
          message: `This is ${what}, which is not one of the values that the field takes: ${issue.allowed.join(', ')}.`,
          suggest: typeof given === 'string' ? suggest(given, issue.allowed) : [],
        });
      }
    }
  },
};
