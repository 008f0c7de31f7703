import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from './generate-organization';

/** Commits a folder as it is, in a repository of its own. */
export function commitAll(folder: string): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    ['commit', '--quiet', '--message', 'Base'],
  ]) {
    execFileSync('git', ['-C', folder, ...identity, ...args]);
  }
}

/** Gives a request another reason. @param index - one of the first accounts @default 0 */
export function editOne(root: string, edition: number, index = 0): void {
  const file = join(root, 'accounts', 'batch-0', `${slug(index)}.yaml`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/Split of scope[^"]*/, `Split of scope, edition ${edition}`),
  );
}
