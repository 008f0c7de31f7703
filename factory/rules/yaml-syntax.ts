import type { Rule } from './rule';
import { allDocuments } from './shared/documents';

/** A text that is not one YAML 1.2 document with one meaning. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  check(workspace, report) {
    for (const { file, faults } of allDocuments(workspace)) {
      for (const fault of faults) {
        if (fault.kind === 'syntax') report({ file, range: fault.range, message: fault.message });
      }
    }
  },
};
