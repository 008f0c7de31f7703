import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type ChangedFile, changedFiles } from '../git/changed-files';
import { GitError, git } from '../git/git';

/** What of the project's own files decides about what is synthesized. */
const CODE_PATHS = ['bin', 'constructs', 'factory', 'package.json', 'package-lock.json', 'tsconfig.json'];
const PACKAGE = 'account-factory';

/** The code that runs, as part of the repository of the organisation. */
export interface CodeInRepository {
  /** Folder at the top of the repository. */
  readonly top: string;
  /** The project's folder, relative to `top`; empty when it is the same. */
  readonly path: string;
}

/**
 * Where the running code is in the repository of a root folder.
 *
 * @returns undefined when it is elsewhere: no commit of that repository says what it was
 */
export function codeInRepository(root: string): CodeInRepository | undefined {
  const project = projectFolder();
  if (project === undefined) return undefined;
  try {
    const top = realpathSync(git(root, ['rev-parse', '--show-toplevel']).toString('utf8').trim());
    const path = relative(top, realpathSync(project));
    if (path.startsWith('..')) return undefined;
    // Installed below node_modules it is no part of it.
    git(project, ['ls-files', '--error-unmatch', 'package.json']);
    return { top, path };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Files of the code that are not what they were. */
export function codeChanges({ top, path }: CodeInRepository, commit: string): ChangedFile[] {
  return changedFiles(join(top, path), commit, CODE_PATHS);
}

/**
 * The folder whose package.json is the project's: above the program that was started, wherever the bundle of the code is kept.
 *
 * @returns undefined when something else was started
 */
function projectFolder(): string | undefined {
  for (let folder = dirname(realpathSync(process.argv[1] ?? __filename)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === PACKAGE)
      return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
