import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { keysAt } from '../model/keys-at';
import type { Rule } from './rule';
import { shapeIssues } from './shared/shape-issues';

/** A key that the shape does not have: taken silently, it would look as if it did something. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'unknown-key')) {
      const { file, shapeName } = document;
      const known = keysAt(shapeName, issue.pointer.slice(0, -1));
      report({
        file,
        pointer: issue.pointer,
        onKey: true,
        message: `There is no field ${quoted(issue.key)} here.`,
        suggest: suggest(issue.key, known),
      });
    }
  },
};
