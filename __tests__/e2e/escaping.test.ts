import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { terraformTemplate, terraformText, terraformTexts } from '../../constructs/terraform-text';
import { NASTY } from '../constructs/landing-zone-fixture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'account-factory-escaping-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What terraform itself makes of outputs with these values. */
function evaluate(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const output = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ output }));
  // No provider is needed, so the user's settings of terraform are not, either.
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: undefined };
  const terraform = (...args: string[]) =>
    execFileSync('terraform', args, { cwd: folder, encoding: 'utf8', env });
  terraform('apply', '-auto-approve', '-input=false', '-no-color');
  const evaluated: Record<string, { value: unknown }> = JSON.parse(terraform('output', '-json'));
  return Object.fromEntries(Object.entries(evaluated).map(([name, { value }]) => [name, value]));
}

/** Every text of up to five of the characters that can start, end or escape a template. */
function everyShortText(): string[] {
  let longest = [''];
  const all = [...longest];
  for (let length = 1; length <= 5; length += 1) {
    longest = longest.flatMap((text) => ['$', '%', '{', '}', 'a'].map((character) => text + character));
    all.push(...longest);
  }
  return all;
}

const pieces = fc.constantFrom(
  ...[
    '$',
    '%',
    '{',
    '}',
    '~',
    '"',
    '\\',
    '\n',
    '\t',
    'a',
    'é',
    '😀',
    '${',
    '%{',
    '$${',
    '%%{',
    '%{~ if true ~}',
  ],
  ...['TfToken[', 'TOKEN.0', ']}', '#{', '&{', '-8.109562212591379e+298', 'e', '__proto__'],
);
const texts = [
  NASTY,
  '-8.109562212591379e+298',
  '__proto__',
  ...everyShortText(),
  ...fc.sample(
    fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    { numRuns: 500, seed: 1 },
  ),
];

test('text arrives letter for letter as a value and as a key', () => {
  const keyed = Object.fromEntries(texts.map((text, index) => [text, String(index)]));
  const evaluated = evaluate({ values: texts.map(terraformText), keyed: terraformTexts(keyed) });
  expect(evaluated.values).toEqual(texts);
  expect(evaluated.keyed).toEqual(keyed);
});

test('text around a reference arrives letter for letter, and the reference is none of the text', () => {
  const reference = '${format("%s", "id")}';
  const around = everyShortText().filter((text) => text.length <= 4);
  const evaluated = evaluate({
    before: around.map((text) => terraformTemplate([text, { reference }, 'after'])),
    after: around.map((text) => terraformTemplate([{ reference }, text])),
  });
  expect(evaluated.before).toEqual(around.map((text) => `${text}idafter`));
  expect(evaluated.after).toEqual(around.map((text) => `id${text}`));
});

test('Terraform itself brings text into Unicode normal form C, in which an accent is part of its letter', () => {
  const decomposed = 'Cafe\u0301';
  expect(evaluate({ text: terraformText(decomposed) })).toEqual({ text: decomposed.normalize('NFC') });
});
