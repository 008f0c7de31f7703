import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { GitError, git } from '../git/git';
import type { CodeInRepository } from './code';

const LOCK = 'package-lock.json';

/** What a commit synthesizes with its own code, in a temporary folder. */
export interface FormerOutput {
  readonly outDir: string;
  readonly remove: () => void;
}

export interface FormerOutputProps {
  readonly code: CodeInRepository;
  readonly commit: string;
  /** Folder of organization.yaml as it is now. */
  readonly root: string;
  /** Folder below `root` that stacks are written to, relative to it: paths of local states are meant from there. */
  readonly out: string;
}

/**
 * Takes the whole repository out of git as a commit has it, and runs its `synth` there. Packages are those that are installed,
 * when the commit locks the same ones; others are installed by npm first, without running their scripts.
 *
 * @throws GitError when the commit cannot be synthesized, with what was said
 */
export function formerOutput({ code, commit, root, out }: FormerOutputProps): FormerOutput {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-code-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    run('tar', ['-x', '-C', folder], folder, git(code.top, ['archive', '--format=tar', commit]));
    const project = join(folder, code.path);
    const present = join(code.top, code.path);
    if (sameText(join(project, LOCK), join(present, LOCK))) {
      symlinkSync(join(present, 'node_modules'), join(project, 'node_modules'), 'dir');
    } else {
      run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], project);
    }
    const formerRoot = join(folder, relative(code.top, resolve(root)));
    const outDir = join(formerRoot, out);
    mkdirSync(outDir, { recursive: true });
    const bin = join(project, 'bin', 'account-factory.js');
    run(process.execPath, [bin, 'synth', '--root', formerRoot, '--out', outDir], formerRoot);
    return { outDir, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function run(program: string, args: readonly string[], cwd: string, input?: Buffer): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, input, maxBuffer: 1 << 28 });
  if (error) throw new GitError(`${program} can't be run (${error.message}).`);
  if (status === 0) return;
  const said = stderr.toString('utf8').trim().split('\n').slice(-20).join('\n');
  throw new GitError(
    `The commit compared with can't be synthesized with its own code: ${program} said\n${said}`,
  );
}

function sameText(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}
