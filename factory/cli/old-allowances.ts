import { posix } from 'node:path';
import { parse } from 'yaml';
import { forkPoint } from '../git/commit';
import { git } from '../git/git';
import { ACCOUNTS_FOLDER, ORGANIZATION_FILE } from '../model/read-workspace';
import type { AllowanceInFile } from '../pipeline/landing-zone-file';
import { slugOf } from '../source/file-name';

/**
 * Tells which entries of `allow` were there already when the change left its base, word for word: they were for an earlier one. A
 * request may have been in another folder then.
 *
 * @param root - folder of organization.yaml
 * @throws CannotRun when git can't tell
 */
export function oldAllowances(root: string, ref: string): (allowance: AllowanceInFile) => boolean {
  const commit = forkPoint(root, ref);
  const files = filesAt(root, commit);
  const entries = new Map<string, ReadonlySet<string>>();
  const entriesOf = (file: string): ReadonlySet<string> => {
    const known = entries.get(file) ?? new Set(entriesIn(fromGit(root, ['show', `${commit}:./${file}`])));
    entries.set(file, known);
    return known;
  };
  return (allowance) =>
    files
      .filter((file) =>
        allowance.account === undefined
          ? file === ORGANIZATION_FILE
          : file !== ORGANIZATION_FILE && slugOf(posix.basename(file)) === allowance.account,
      )
      .some((file) => entriesOf(file).has(keyOf(allowance)));
}

function filesAt(root: string, ref: string): readonly string[] {
  const listed = fromGit(root, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    ref,
    '--',
    ORGANIZATION_FILE,
    ACCOUNTS_FOLDER,
  ]);
  return listed.split('\0').filter((file) => file !== '');
}

/** What is no list of entries in a file that was broken then allowed nothing. */
function entriesIn(text: string): readonly string[] {
  try {
    const { allow } = parse(text) as { allow?: unknown };
    return Array.isArray(allow) ? allow.map((entry) => keyOf(entry as AllowanceInFile)) : [];
  } catch {
    return [];
  }
}

function keyOf({
  gate,
  on,
  reason,
  until,
}: Pick<AllowanceInFile, 'gate' | 'on' | 'reason' | 'until'>): string {
  return JSON.stringify([gate, on, reason, until]);
}

function fromGit(root: string, args: readonly string[]): string {
  return git(root, args).toString('utf8');
}
