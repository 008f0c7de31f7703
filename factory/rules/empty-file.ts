import type { Rule } from './rule';
import { allDocuments } from './shared/documents';

/** A file with nothing in it but blanks and comments: most likely one that was not saved. */
export const emptyFile: Rule = {
  id: 'empty-file',
  check(workspace, report) {
    for (const { file, fault, faults, value } of allDocuments(workspace)) {
      if (fault || faults.length > 0 || (value !== undefined && value !== null)) continue;
      report({ file, message: 'There is nothing in this file. Fill it in or remove it.' });
    }
  },
};
