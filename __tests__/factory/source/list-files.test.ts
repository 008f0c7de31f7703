import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../../factory/source/list-files';

describe('listFiles', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'list-files-'));
    mkdirSync(join(root, 'accounts', 'deep', 'folder.yaml'), { recursive: true });
    writeFileSync(join(root, 'accounts', 'deep', 'folder.yaml', 'a.yaml'), 'a: 1');
    writeFileSync(join(root, 'accounts', '.hidden.yaml'), 'a: 1');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('finds files at any depth, also in a folder that is named like one, and leaves out hidden ones', () => {
    expect(listFiles(root, 'accounts')).toEqual({
      files: ['accounts/deep/folder.yaml/a.yaml'],
      exists: true,
      unreadable: [],
    });
  });

  test('tells a folder that is missing from one that is a file', () => {
    writeFileSync(join(root, 'policies'), '');
    expect(listFiles(root, 'nowhere')).toEqual({ files: [], exists: false, unreadable: [] });
    expect(listFiles(root, 'policies').unreadable).toEqual([
      { file: 'policies', reason: 'it is a file, and a folder belongs here' },
    ]);
  });

  test('has no pipe read, which could take for ever, and no link out of the root folder', () => {
    execFileSync('mkfifo', [join(root, 'accounts', 'pipe.yaml')]);
    symlinkSync('pipe.yaml', join(root, 'accounts', 'to-pipe.yaml'));
    symlinkSync('/dev/zero', join(root, 'accounts', 'out.yaml'));
    symlinkSync('deep/folder.yaml/a.yaml', join(root, 'accounts', 'inside.yaml'));
    symlinkSync('.', join(root, 'accounts', 'circle'));
    const { files, unreadable } = listFiles(root, 'accounts');
    expect(files).toEqual(['accounts/circle', 'accounts/deep/folder.yaml/a.yaml', 'accounts/inside.yaml']);
    expect(Object.fromEntries(unreadable.map(({ file, reason }) => [file, reason]))).toEqual({
      'accounts/pipe.yaml': 'it is neither a file nor a folder',
      'accounts/to-pipe.yaml': 'it is neither a file nor a folder',
      'accounts/out.yaml': 'it is a symbolic link that leads out of the root folder',
    });
  });
});
