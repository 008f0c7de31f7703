import { spawnSync } from 'node:child_process';
import { CannotRun } from '../diagnostics/cannot-run';

/** Git could not do what was asked; the message is for the user. */
export class GitError extends CannotRun {}

/** More than an organisation of 10,000 accounts has. */
const MAX_OUTPUT = 1 << 30;

/**
 * Runs git in a folder, without a lock on anything: neither work tree nor index is touched.
 *
 * @throws GitError with git's own words when it fails or is not there
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  if (error) throw new GitError(`git can't be run (${error.message}). Install it, or put it on the PATH.`);
  if (status !== 0) throw new GitError(stderr.toString('utf8').trim());
  return stdout;
}
