import type { Rule } from './rule';
import { allDocuments } from './shared/documents';

/** YAML and JSON are UTF-8; another encoding read as such would turn names into other names. */
export const notUtf8: Rule = {
  id: 'not-utf8',
  check(workspace, report) {
    for (const { file, fault } of allDocuments(workspace)) {
      if (fault?.kind !== 'not-utf8') continue;
      report({
        file,
        message: `This file is not UTF-8: byte ${fault.byteOffset + 1} can't be read as such. Save it again with the encoding UTF-8.`,
      });
    }
  },
};
