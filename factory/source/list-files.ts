import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from './error-code';

export interface FolderListing {
  /** Files below the folder, relative to the root, sorted; hidden files and folders are left out. */
  readonly files: readonly string[];
  readonly exists: boolean;
  /** Folders that could not be read, and entries that must not be, and why. */
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
      else unreadable.push({ file: relative, reason: reasons[code] ?? code });
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = `${relative}/${entry.name}`;
      const kind = kindOf(root, path, entry);
      if (kind === 'folder') walk(path);
      else if (kind === 'file') files.push(path);
      else unreadable.push({ file: path, reason: kind });
    }
  };
  walk(folder);
  return { files: files.sort(), exists, unreadable };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ENOTDIR: 'it is a file, and a folder belongs here',
};

/** Whether an entry is a folder or a file, or else why it must not be read. */
function kindOf(root: string, path: string, entry: Dirent): string {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const isLink = entry.isSymbolicLink();
  try {
    // What is there was not reviewed with the rest, and would be printed in code frames.
    if (isLink && leadsOut(root, path)) return 'it is a symbolic link that leads out of the root folder';
    const stat = statSync(join(root, path));
    // A link to a folder is not followed: it could lead round in a circle. It stands for a file that no one reads.
    if (stat.isDirectory()) return isLink ? 'file' : 'folder';
    // To read a pipe or a device could take for ever.
    return stat.isFile() ? 'file' : 'it is neither a file nor a folder';
  } catch {
    // A link that leads nowhere, or round in a circle: reading it will tell.
    return 'file';
  }
}

function leadsOut(root: string, path: string): boolean {
  return !realpathSync(join(root, path)).startsWith(`${realpathSync(root)}${sep}`);
}
