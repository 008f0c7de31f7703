import type { Pointer } from '../../diagnostics/problem';
import type { Workspace } from '../../model/workspace';
import { shapedDocuments } from './documents';

/** Whether something below a place in a file does not fit its shape, so that what is missing there may have been said. */
export function hasWrongIn(workspace: Workspace, file: string, pointer: Pointer): boolean {
  return shapedDocuments(workspace).some(
    (document) =>
      document.file === file &&
      document.issues.some((issue) => pointer.every((step, index) => issue.pointer[index] === step)),
  );
}
