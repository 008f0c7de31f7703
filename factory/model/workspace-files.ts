import { type FolderListing, listFiles } from '../source/list-files';
import { type Parse, readDocument } from '../source/read-document';
import { readSourceFile } from '../source/read-file';
import type { SourceDocument, SourceFile } from '../source/source-file';

/** Where the files of an organisation are read from: a folder, or a folder as a commit had it. */
export interface WorkspaceFiles {
  /** The folder, for what is read later than the rest: files of customizations. */
  readonly root: string;
  list(folder: string): FolderListing;
  read(file: string): SourceFile;
  document(file: string): SourceDocument;
}

/** Files as they are in a folder now. */
export function filesOf(root: string, parse: Parse): WorkspaceFiles {
  return {
    root,
    list: (folder) => listFiles(root, folder),
    read: (file) => readSourceFile(root, file),
    document: (file) => readDocument(root, file, parse),
  };
}
