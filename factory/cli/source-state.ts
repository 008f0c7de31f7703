import { GitError, git } from '../git/git';
import { READ_PATHS } from '../git/read-paths';
import type { SourceState } from '../pipeline/planned/source-state';

/** As many as are named in a message. */
const SHOWN = 5;

/**
 * The commit that is checked out, and what in the work tree is in no commit: changed files of the whole repository, because code
 * is among them, and new ones among what is read below the root folder. New files elsewhere change nothing: no file of the repository
 * knows them.
 */
export function sourceState(root: string): SourceState {
  try {
    const commit = git(root, ['rev-parse', '--verify', 'HEAD']).toString('utf8').trim();
    const changed = lines(root, ['diff', '--name-only', '-z', 'HEAD']);
    const added = lines(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...READ_PATHS]);
    return { commit, uncommitted: [...changed, ...added].slice(0, SHOWN) };
  } catch (error) {
    if (error instanceof GitError) return { uncommitted: [] };
    throw error;
  }
}

function lines(root: string, args: readonly string[]): string[] {
  return git(root, args)
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '');
}
