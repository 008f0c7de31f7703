import { blobs } from '../git/blobs';
import type { ChangedFile } from '../git/changed-files';
import { readWorkspaceFrom } from '../model/read-workspace';
import type { Workspace } from '../model/workspace';
import { filesOf, type WorkspaceFiles } from '../model/workspace-files';
import { documentOf, type Parse } from '../source/read-document';
import { sourceFileOf } from '../source/read-file';
import type { SourceFile } from '../source/source-file';

/**
 * An organisation as a commit had it: what changed since is taken from git, all else from the files that are there. Among thousands
 * of requests that costs little more than the changed ones.
 *
 * @param now - the organisation as its files are now
 * @param changes - files of `now.root` that differ from the commit; no symbolic links among them
 * @param customizationsRoot - folder that has customizations/ as they were
 * @throws GitError when git lacks what a file was
 */
export function baseWorkspace(
  now: Workspace,
  changes: readonly ChangedFile[],
  parse: Parse,
  customizationsRoot: string = now.root,
): Workspace {
  const files = filesBefore(now.root, changes, parse);
  const changed = new Set(changes.map(({ file }) => file));
  const same = (file: string) => !changed.has(file);
  return readWorkspaceFrom({ ...files, root: customizationsRoot }, { workspace: now, same });
}

function filesBefore(root: string, changes: readonly ChangedFile[], parse: Parse): WorkspaceFiles {
  const there = filesOf(root, parse);
  const before = contentsBefore(root, changes);
  const added = new Set(changes.filter(({ change }) => change === 'added').map(({ file }) => file));
  const removed = changes.filter(({ change }) => change === 'removed').map(({ file }) => file);
  const read = (file: string): SourceFile => {
    if (added.has(file)) return { file, text: '', fault: { kind: 'missing' } };
    return before.get(file) ?? there.read(file);
  };
  return {
    root,
    list: (folder) => {
      const { files, exists, unreadable } = there.list(folder);
      const gone = removed.filter((file) => file.startsWith(`${folder}/`) && !isHidden(file));
      const listed = [...files.filter((file) => !added.has(file)), ...gone].sort();
      return { files: listed, exists: exists || gone.length > 0, unreadable };
    },
    read,
    document: (file) => documentOf(read(file), parse),
  };
}

function contentsBefore(root: string, changes: readonly ChangedFile[]): Map<string, SourceFile> {
  const known = changes.flatMap(({ file, before }) => (before ? [{ file, id: before.id }] : []));
  const contents = blobs(
    root,
    known.map(({ id }) => id),
  );
  return new Map(
    known.map(({ file }, index) => [file, sourceFileOf(file, contents[index] ?? Buffer.alloc(0))]),
  );
}

/** A listing leaves them out. */
function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.'));
}
