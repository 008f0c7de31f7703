import type { SourceDocument, YamlFault } from '../../source/source-file';
import type { Rule } from '../rule';
import { allDocuments } from './documents';

/** A rule that puts one kind of fault of a text into words. */
export function yamlFaultRule(
  id: string,
  kind: YamlFault['kind'],
  message: (fault: YamlFault, document: SourceDocument) => string,
): Rule {
  return {
    id,
    check(workspace, report) {
      for (const document of allDocuments(workspace)) {
        for (const fault of document.faults) {
          if (fault.kind !== kind) continue;
          report({ file: document.file, range: fault.range, message: message(fault, document) });
        }
      }
    },
  };
}
