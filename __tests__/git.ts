import { execFileSync } from 'node:child_process';

/** Who commits, and into what: the machine's own settings would make results differ. As arguments of git. */
export const GIT_SETTINGS: readonly string[] = [
  'user.name=Dana',
  'user.email=dana@example.com',
  'init.defaultBranch=main',
].flatMap((setting) => ['-c', setting]);

/** Runs git in a folder. @returns what it prints */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...GIT_SETTINGS, ...args], { encoding: 'utf8' });
}
