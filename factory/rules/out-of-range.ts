import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { shapeIssues } from './shared/shape-issues';

/** A number below or above what a field takes. */
export const outOfRange: Rule = {
  id: 'out-of-range',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'out-of-range')) {
      const { file, value } = document;
      report({
        file,
        pointer: issue.pointer,
        message: `${String(valueAt(value, issue.pointer))} is out of range: this must be ${issue.bound} ${issue.limit}.`,
      });
    }
  },
};
