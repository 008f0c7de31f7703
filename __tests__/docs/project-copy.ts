import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  commitAll(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes what is in the copy what its pages begin with. */
export function commitAll(folder: string): void {
  const identity = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com'];
  execFileSync('git', [...identity, 'add', '.'], { cwd: folder });
  execFileSync('git', [...identity, 'commit', '--quiet', '--message', 'As it is'], { cwd: folder });
}
