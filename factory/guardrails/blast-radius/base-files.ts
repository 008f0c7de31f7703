import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve, sep } from 'node:path';
import {
  ACCOUNTS_FOLDER,
  CONFORMANCE_PACKS_FOLDER,
  CUSTOMIZATIONS_FOLDER,
  LOCK_FILE,
  ORGANIZATION_FILE,
  PERMISSION_SETS_FOLDER,
  POLICIES_FOLDER,
} from '../../model/read-workspace';
import { GitError, git } from './git';

const READ = [
  ORGANIZATION_FILE,
  ACCOUNTS_FOLDER,
  POLICIES_FOLDER,
  PERMISSION_SETS_FOLDER,
  CUSTOMIZATIONS_FOLDER,
  CONFORMANCE_PACKS_FOLDER,
  LOCK_FILE,
];
const LINK = '120000';

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

function commitOf(root: string, ref: string): string {
  try {
    git(root, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new GitError(
      `${resolve(root)} can't be compared with an earlier state: it is in no git repository (${reason}).`,
    );
  }
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const id = git(root, args).toString('utf8').trim();
    // `^main` is taken for a commit, and comes back with its sign.
    if (!/^[0-9a-f]+$/.test(id)) throw new GitError(`${id} is no commit`);
    return id;
  } catch {
    throw new GitError(
      `There is no commit "${ref}" here. Give a branch, a tag or a commit that this clone has; a shallow clone, as CI ` +
        'makes it, needs a `git fetch` of it first.',
    );
  }
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly file: string;
}

/** `ls-tree` in a folder of the repository lists what is below it, with paths from there. */
function entriesOf(root: string, commit: string): Entry[] {
  const listing = git(root, ['ls-tree', '-r', '-z', commit, '--', ...READ]).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode, type, id, file] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode && type === 'blob' && id && file ? [{ mode, id, file }] : [];
  });
}

/** What `cat-file --batch` answers: a line `<id> <type> <size>`, the bytes, and a line end, for each. */
function blobs(root: string, entries: readonly Entry[]): Buffer[] {
  const output = git(root, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return entries.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    // A partial clone may lack a file's content.
    if (!Number.isInteger(size))
      throw new GitError(`git lacks an object: ${output.toString('utf8', at, end)}`);
    at = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}

/** A symbolic link to a file stands for that file; one that leads elsewhere is not read from the work tree either. */
function contentsOf(root: string, entries: readonly Entry[]): Map<string, Buffer> {
  const contents = blobs(root, entries);
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
