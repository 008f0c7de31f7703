import { git } from './git';

/** A file that is not what it was in a commit. */
export interface ChangedFile {
  /** Relative to the folder that was asked for, with forward slashes. */
  readonly file: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What it was. @default - it was not there */
  readonly before?: { readonly mode: string; readonly id: string };
}

const ABSENT = '000000';

/**
 * What differs between a commit and the files of a folder as they are now, committed or not, sorted by file. A file that was
 * renamed is one that was removed and one that was added.
 *
 * @param paths - files and folders to look at, relative to the folder
 * @throws GitError when git fails
 */
export function changedFiles(folder: string, commit: string, paths: readonly string[]): ChangedFile[] {
  const args = ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative', '--ignore-submodules'];
  const raw = git(folder, [...args, commit, '--', ...paths]).toString('utf8');
  // For each file `:<mode before> <mode now> <id before> <id now> <letter>`, then its path.
  const fields = raw.split('\0');
  const changed: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', now = '', id = ''] = (fields[at] ?? '').slice(1).split(' ');
    const file = fields[at + 1] ?? '';
    if (before === ABSENT) changed.push({ file, change: 'added' });
    else changed.push({ file, change: now === ABSENT ? 'removed' : 'changed', before: { mode: before, id } });
  }
  // Also those that .gitignore names: they are read like all others.
  const untracked = git(folder, ['ls-files', '--others', '-z', '--', ...paths]).toString('utf8');
  const known = new Set(changed.map(({ file }) => file));
  for (const file of untracked.split('\0')) {
    if (file !== '' && !known.has(file)) changed.push({ file, change: 'added' });
  }
  return changed.sort((a, b) => (a.file < b.file ? -1 : 1));
}
