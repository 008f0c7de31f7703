import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../factory/pipeline/manifest';
import { readSynthesizedStack } from '../../../factory/pipeline/synthesized-stack';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, 'manifest.json'), text);

test('stacks are read with absolute places', () => {
  write(
    '{"stacks":{"a":{"workingDirectory":"stacks/a","synthesizedStackPath":"stacks/a/cdk.tf.json","dependencies":["b"]}}}',
  );
  const directory = join(folder, 'stacks/a');
  expect([...readManifest(folder).values()]).toEqual([
    { id: 'a', directory, file: join(directory, 'cdk.tf.json'), dependencies: ['b'] },
  ]);
});

test.each([
  ['{', 'it is not JSON'],
  ['[]', 'it is not an object'],
  ['{"version":"0.21.0"}', 'it has no "stacks"'],
  ['{"stacks":{"a":{}}}', 'stack "a" has no "workingDirectory"'],
])('%s is refused: %s', (text, why) => {
  write(text);
  expect(() => readManifest(folder)).toThrow(why);
});

test('without a manifest the way to one is told', () => {
  expect(() => readManifest(folder)).toThrow(/nothing was synthesized yet. Run `account-factory synth`/);
});

test('a stack without its file is refused', () => {
  write('{"stacks":{"a":{"workingDirectory":"stacks/a"}}}');
  const [stack] = readManifest(folder).values();
  expect(() => readSynthesizedStack(stack!)).toThrow(
    /Stack "a" is in the manifest, but .*cdk\.tf\.json cannot be read/,
  );
});
