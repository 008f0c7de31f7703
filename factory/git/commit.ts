import { resolve } from 'node:path';
import { GitError, git } from './git';

/**
 * Id of the commit that a name stands for.
 *
 * @param folder - in the repository
 * @throws GitError when there is no repository, or no such commit in it
 */
export function commitOf(folder: string, ref: string): string {
  try {
    git(folder, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new GitError(
      `${resolve(folder)} can't be compared with an earlier state: it is in no git repository (${reason}).`,
    );
  }
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const id = git(folder, args).toString('utf8').trim();
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

/**
 * The commit at which what is checked out left a branch: what was done on the branch since is no change of ours.
 *
 * @throws GitError as `commitOf`, and when the two have nothing in common
 */
export function forkPoint(folder: string, ref: string): string {
  const commit = commitOf(folder, ref);
  try {
    return git(folder, ['merge-base', commit, 'HEAD']).toString('utf8').trim();
  } catch {
    throw new GitError(
      `What is checked out has no commit in common with "${ref}", as far as this clone goes. A shallow clone, as CI makes ` +
        'it, needs the whole history: `fetch-depth: 0`, or `git fetch --unshallow`.',
    );
  }
}
