import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { keysAt } from '../model/keys-at';
import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';

/** A key that the shape does not have: taken silently, it would look as if it did something. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  check(workspace, report) {
    for (const { file, issues, shapeName } of shapedDocuments(workspace)) {
      for (const issue of issues) {
        if (issue.kind !== 'unknown-key') continue;
        const known = keysAt(shapeName, issue.pointer.slice(0, -1));
        report({
          file,
          pointer: issue.pointer,
          onKey: true,
          message: `There is no field ${quoted(issue.key)} here.`,
          suggest: suggest(issue.key, known),
        });
      }
    }
  },
};
