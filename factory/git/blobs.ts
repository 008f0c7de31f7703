import { GitError, git } from './git';

/**
 * Contents by their ids, in the order of these.
 *
 * @throws GitError when the clone lacks one: a partial clone may
 */
export function blobs(folder: string, ids: readonly string[]): Buffer[] {
  if (ids.length === 0) return [];
  // Answers with a line `<id> <type> <size>`, the bytes, and a line end, for each.
  const output = git(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  return ids.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    if (!Number.isInteger(size))
      throw new GitError(`git lacks an object: ${output.toString('utf8', at, end)}`);
    at = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}
