import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { shapeIssues } from './shared/shape-issues';

/** A field that nothing can stand in for is left out. */
export const missingField: Rule = {
  id: 'missing-field',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'missing-field')) {
      const { file } = document;
      const holder = issue.pointer.slice(0, -1);
      report({
        file,
        pointer: holder,
        onKey: typeof holder[holder.length - 1] === 'string',
        message: `The field "${issue.field}" is missing in ${describe(holder)}, and there is no default for it. Add it.`,
      });
    }
  },
};

function describe(holder: Pointer): string {
  const key = holder.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'this file';
  return typeof holder[holder.length - 1] === 'number' ? `this item of ${quoted(key)}` : quoted(key);
}
