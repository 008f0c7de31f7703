import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ExportFolder } from '../../../factory/export/export-folder';

describe('the folder of an export', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'export-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (files: Record<string, string>) =>
    new ExportFolder(root).write(new Map(Object.entries(files)));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  test('files of an earlier export that are gone are removed, with the folders that they leave empty', () => {
    write({ 'README.md': 'one', 'stacks/a/main.tf.json': '{}', 'stacks/b/modules/m/main.tf': '' });
    expect(write({ 'README.md': 'two', 'stacks/a/main.tf.json': '{}' })).toEqual({
      written: 2,
      removed: ['stacks/b/modules/m/main.tf'],
      kept: [],
    });
    expect(readdirSync(join(root, 'stacks'))).toEqual(['a']);
    expect(read('README.md')).toBe('two');
  });

  test('what is not of the export stays', () => {
    write({ 'stacks/a/main.tf.json': '{}' });
    put('stacks/a/.terraform/x', 'kept');
    put('stacks/a/more.tf', 'kept');
    write({ 'README.md': 'x' });
    expect(read('stacks/a/more.tf')).toBe('kept');
    expect(read('stacks/a/.terraform/x')).toBe('kept');
  });

  test('a folder with something else in it is refused, one with a .git alone is not', () => {
    mkdirSync(join(root, '.git'));
    write({ 'README.md': 'x' });
    rmSync(join(root, '.export.json'));
    expect(() => new ExportFolder(root)).toThrow(/is not empty, and not the folder of an earlier export/);
    expect(read('README.md')).toBe('x');
  });

  test('a file that was changed since is never written over, nor removed', () => {
    write({ 'README.md': 'x', 'stacks/a/main.tf.json': '{}' });
    put('stacks/a/main.tf.json', '{"changed": 1}');
    expect(() => new ExportFolder(root)).toThrow(/would be lost: stacks\/a\/main\.tf\.json/);
  });

  test('a file that the export did not make is not written over', () => {
    write({ 'README.md': 'x' });
    put('stacks/a/outputs.tf.json', 'mine');
    expect(() => write({ 'README.md': 'x', 'stacks/a/outputs.tf.json': '{}' })).toThrow(/is in the way/);
    expect(read('stacks/a/outputs.tf.json')).toBe('mine');
  });

  test('a lock file that terraform made or changed is left to it', () => {
    const lock = 'stacks/a/.terraform.lock.hcl';
    write({ [lock]: 'first' });
    put(lock, 'first, and checksums of another platform');
    put('stacks/b/.terraform.lock.hcl', 'of terraform init');
    const files = { [lock]: 'second', 'stacks/b/.terraform.lock.hcl': 'second' };
    expect(write(files)).toEqual({ written: 0, removed: [], kept: Object.keys(files) });
    expect(read(lock)).toContain('another platform');
    expect(write(files).kept).toEqual(Object.keys(files));
  });

  test('a file that somebody removed is written again', () => {
    write({ 'README.md': 'x' });
    rmSync(join(root, 'README.md'));
    write({ 'README.md': 'x' });
    expect(existsSync(join(root, 'README.md'))).toBe(true);
  });
});
