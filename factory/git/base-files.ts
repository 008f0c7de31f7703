import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';
import { ORGANIZATION_FILE } from '../model/read-workspace';
import { blobs } from './blobs';
import { commitOf } from './commit';
import { GitError, git } from './git';
import { LINK, READ_PATHS } from './read-paths';

/** The files of an organisation as a commit has them, in a temporary folder. */
export interface BaseFiles {
  readonly root: string;
  readonly remove: () => void;
}

/**
 * Takes the files below a root folder out of git as they were at `ref`.
 *
 * @param root - folder of organization.yaml, at the top of the repository or below
 * @throws GitError when there is no repository, no such commit, or no organization.yaml in it
 */
export function baseFiles(root: string, ref: string): BaseFiles {
  const commit = commitOf(root, ref);
  const entries = entriesOf(root, commit);
  if (!entries.some(({ file }) => file === ORGANIZATION_FILE)) {
    throw new GitError(
      `There is no ${ORGANIZATION_FILE} in this folder at ${ref}: there is nothing to compare with.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-base-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [file, content] of contentsOf(root, entries)) write(folder, file, content);
    return { root: folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly file: string;
}

/** `ls-tree` in a folder of the repository lists what is below it, with paths from there. */
function entriesOf(root: string, commit: string): Entry[] {
  const listing = git(root, ['ls-tree', '-r', '-z', commit, '--', ...READ_PATHS]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode, type, id, file] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode && type === 'blob' && id && file ? [{ mode, id, file }] : [];
  });
}

/** A symbolic link to a file stands for that file; one that leads elsewhere is not read from the work tree either. */
function contentsOf(root: string, entries: readonly Entry[]): Map<string, Buffer> {
  const contents = blobs(
    root,
    entries.map(({ id }) => id),
  );
  const byFile = new Map(entries.map(({ file }, index) => [file, contents[index] ?? Buffer.alloc(0)]));
  for (const { mode, file } of entries) {
    if (mode !== LINK) continue;
    const target = posix.join(posix.dirname(file), byFile.get(file)?.toString('utf8') ?? '');
    const content = byFile.get(target);
    if (content && target !== file) byFile.set(file, content);
    else byFile.delete(file);
  }
  return byFile;
}

function write(folder: string, file: string, content: Buffer): void {
  const path = join(folder, file);
  // A tree that was not made by git can hold any names.
  if (!path.startsWith(`${folder}${sep}`)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
