import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentCache } from '../../../factory/source/document-cache';
import { parseYaml } from '../../../factory/source/parse-yaml';

jest.mock('../../../factory/source/parse-yaml', () => {
  const actual = jest.requireActual<typeof import('../../../factory/source/parse-yaml')>(
    '../../../factory/source/parse-yaml',
  );
  return { ...actual, parseYaml: jest.fn(actual.parseYaml) };
});

describe('DocumentCache', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'document-cache-'));
    path = join(folder, 'deep', 'documents.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (texts: readonly string[], version = '1') => {
    const before = jest.mocked(parseYaml).mock.calls.length;
    const cache = new DocumentCache(path, version);
    const results = texts.map((text) => cache.parse(text));
    cache.save();
    return { results, parsed: jest.mocked(parseYaml).mock.calls.length - before };
  };

  test('gives the same data the second time, without parsing', () => {
    const texts = ['a: 1\nb: [x, "y"]\n', 'c: { d: null }\n'];
    const cold = run(texts);
    const warm = run(texts);
    expect(cold.parsed).toBe(2);
    expect(warm.parsed).toBe(0);
    expect(warm.results).toEqual(cold.results);
  });

  test('parses a changed text, and forgets the former one', () => {
    run(['a: 1\n', 'b: 2\n']);
    expect(run(['a: 1\n', 'b: 3\n']).parsed).toBe(1);
    expect(Object.values(JSON.parse(readFileSync(path, 'utf8')).documents)).toEqual([{ a: 1 }, { b: 3 }]);
  });

  test('never remembers a text with a fault, or data that JSON cannot carry', () => {
    const texts = ['a: 1\na: 2\n', 'a: .inf\n', 'a: .nan\n', 'a: -0\n'];
    run(texts);
    const { parsed, results } = run(texts);
    expect(parsed).toBe(4);
    expect(results[1]?.value).toEqual({ a: Number.POSITIVE_INFINITY });
  });

  test('forgets everything when the code changes, and takes a damaged file for an empty one', () => {
    run(['a: 1\n']);
    expect(run(['a: 1\n'], '2').parsed).toBe(1);
    writeFileSync(path, '{"version":');
    expect(run(['a: 1\n'], '2').parsed).toBe(1);
  });

  test('works where nothing can be written', () => {
    const cache = new DocumentCache(join(folder, 'file-not-folder', 'x.json'), '1');
    writeFileSync(join(folder, 'file-not-folder'), '');
    expect(cache.parse('a: 1\n').value).toEqual({ a: 1 });
    expect(() => cache.save()).not.toThrow();
  });
});
