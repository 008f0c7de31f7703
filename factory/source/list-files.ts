import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code';

export interface FolderListing {
  /** Files below the folder, relative to the root, sorted; hidden files and folders are left out. */
  readonly files: readonly string[];
  readonly exists: boolean;
  /** Folders that could not be read, and why. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** Lists all files below `folder`, whatever their depth. A missing folder is told by `exists`, not by an error. */
export function listFiles(root: string, folder: string): FolderListing {
  const files: string[] = [];
  const unreadable: { file: string; reason: string }[] = [];
  let exists = true;
  const walk = (relative: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, relative), { withFileTypes: true });
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' && relative === folder) exists = false;
      else unreadable.push({ file: relative, reason: code === 'EACCES' ? 'permission denied' : code });
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = `${relative}/${entry.name}`;
      if (isFolder(root, path, entry)) walk(path);
      else files.push(path);
    }
  };
  walk(folder);
  return { files: files.sort(), exists, unreadable };
}

/** A symbolic link to a folder is not followed: it could lead out of the repository or round in a circle. */
function isFolder(root: string, path: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return true;
  if (entry.isFile() || entry.isSymbolicLink()) return false;
  // Some file systems do not tell an entry's type.
  return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
