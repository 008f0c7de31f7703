import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { kindOf } from './shared/kind-of';
import { shapeIssues } from './shared/shape-issues';

/** A value outside the closed set that a field takes. */
export const notAllowedValue: Rule = {
  id: 'not-allowed-value',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'not-allowed')) {
      const { file, value } = document;
      const given = valueAt(value, issue.pointer);
      const what = typeof given === 'string' ? quoted(given) : kindOf(given);
      report({
        file,
        pointer: issue.pointer,
        message: `This is ${what}, which is not one of the values that the field takes: ${issue.allowed.join(', ')}.`,
        suggest: typeof given === 'string' ? suggest(given, issue.allowed) : [],
      });
    }
  },
};
