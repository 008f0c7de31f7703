import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';

/** A value outside the closed set that a field takes. */
export const notAllowedValue: Rule = {
  id: 'not-allowed-value',
  check(workspace, report) {
    for (const { file, issues, value } of shapedDocuments(workspace)) {
      for (const issue of issues) {
        if (issue.kind !== 'not-allowed') continue;
        const given = String(valueAt(value, issue.pointer) ?? '');
        report({
          file,
          pointer: issue.pointer,
          message: `${quoted(given)} is not one of the values that this field takes: ${issue.allowed.join(', ')}.`,
          suggest: suggest(given, issue.allowed),
        });
      }
    }
  },
};
