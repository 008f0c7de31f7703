import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';

/** A number below or above what a field takes. */
export const outOfRange: Rule = {
  id: 'out-of-range',
  check(workspace, report) {
    for (const { file, issues, value } of shapedDocuments(workspace)) {
      for (const issue of issues) {
        if (issue.kind !== 'out-of-range') continue;
        report({
          file,
          pointer: issue.pointer,
          message: `${String(valueAt(value, issue.pointer))} is out of range: this must be ${issue.bound} ${issue.limit}.`,
        });
      }
    }
  },
};
