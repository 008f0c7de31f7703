import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '../git';

const project = join(__dirname, '..', '..');

/**
 * A copy of the project's files in a temporary folder, for a page's commands to work in. Its history is one commit: what a page
 * writes differs from that.
 */
export function copyProject(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-docs-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const file of files.split('\n')) {
    if (file !== '' && existsSync(join(project, file))) cpSync(join(project, file), join(folder, file));
  }
  git(folder, 'init', '--quiet');
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  commitAll(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes what is in the copy what its pages begin with. */
export function commitAll(folder: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'As it is');
}
