import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git as runGit } from '../../git';

const project = join(__dirname, '..', '..', '..');

/** An organisation in a git repository of its own, on which the command line is tried. */
export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'account-factory-repository-'));

  /** The command line that is run: this project's, unless the repository has one of its own. */
  bin = join(project, 'bin', 'account-factory.js');

  constructor(files: Readonly<Record<string, string>>) {
    this.write({ '.gitignore': 'cdktf.out\nnode_modules\n', ...files });
    this.git('init', '--quiet');
    this.commit('Begin');
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, file)), { recursive: true });
      writeFileSync(join(this.root, file), text);
    }
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  delete(file: string): void {
    rmSync(join(this.root, file));
  }

  git(...args: readonly string[]): string {
    return runGit(this.root, ...args);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.bin, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
