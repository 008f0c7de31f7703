import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misshapesOf } from '../../../../factory/guardrails/shapes/misshapes-of';
import { guardrailTypes } from '../../../../factory/model/guardrail-types';
import type { GuardrailType } from '../../../../factory/model/landing-zone';

interface Samples {
  /** The page of AWS's documentation whose forms they have. */
  readonly page: string;
  readonly samples: Readonly<Record<string, unknown>>;
}

const folder = join(__dirname, 'samples');
const samplesOf = (type: GuardrailType): Samples =>
  JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')) as Samples;

test('every type has samples', () => {
  expect(readdirSync(folder).sort()).toEqual(guardrailTypes.map((type) => `${type}.json`).sort());
});

describe.each(guardrailTypes)('%s', (type) => {
  const { page, samples } = samplesOf(type);

  test.each(Object.entries(samples))('takes: %s', (_name, document) => {
    expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/organizations\//);
    expect(misshapesOf(type, document)).toEqual([]);
  });

  test.each([[null], [7], ['text'], [[]], [{}], [{ Statemnt: {} }]])('refuses %j', (document) => {
    expect(misshapesOf(type, document)).not.toEqual([]);
  });

  test('never throws, whatever stands in place of any part of a sample', () => {
    for (const document of Object.values(samples)) {
      for (const mangled of mangles(document)) expect(() => misshapesOf(type, mangled)).not.toThrow();
    }
  });
});

/** The document with each of its parts in turn replaced by something else. */
function* mangles(document: unknown): Generator<unknown> {
  for (const other of [null, 7, 'text', [], {}, [null], { '@@assign': null }, { '@@': 1 }]) yield other;
  if (typeof document !== 'object' || document === null) return;
  for (const [key, below] of Object.entries(document)) {
    for (const mangled of mangles(below)) {
      yield Array.isArray(document) ? document.with(Number(key), mangled) : { ...document, [key]: mangled };
    }
  }
}

test.each<[GuardrailType, unknown, (string | number)[], string]>([
  [
    'tag',
    { tags: { team: { tag_key: { '@@assign': 'teams' } } } },
    ['tags', 'team', 'tag_key', '@@assign'],
    'the same but for case',
  ],
  [
    'backup',
    { plans: { a: { regions: { '@@append': ['eu-west-1', 'Ireland'] } } } },
    ['plans', 'a', 'regions', '@@append', 1],
    'a region such as',
  ],
  [
    's3',
    { s3_attributes: { public_access_block_configuration: { '@@assign': 'all', '@@remove': ['none'] } } },
    ['s3_attributes', 'public_access_block_configuration', '@@remove'],
    'only "@@assign" can be used',
  ],
  [
    'chatbot',
    {
      chatbot: {
        platforms: { slack: { workspaces: { '@@assign': Array.from({ length: 256 }, (_, i) => `T${i}`) } } },
      },
    },
    ['chatbot', 'platforms', 'slack', 'workspaces'],
    'takes 255 at most',
  ],
  [
    'rcp',
    {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Principal: '*', Action: ['iam:*'], Resource: '*' },
    },
    ['Statement', 'Action', 0],
    "don't apply to the service",
  ],
])('%s: says where and why', (type, document, pointer, words) => {
  expect(misshapesOf(type, document)).toEqual([
    expect.objectContaining({ pointer, message: expect.stringContaining(words) }),
  ]);
});

test('a placeholder that is not filled in is left to the rule on placeholders', () => {
  const statement = { Effect: 'Deny', Action: '{{variable:x}}', Resource: '{{variable:y}}' };
  expect(misshapesOf('scp', { Version: '2012-10-17', Statement: statement })).toEqual([]);
  const regions = { enable_in_regions: { '@@assign': ['{{governedRegion}}'] } };
  expect(misshapesOf('security-hub', { securityhub: regions })).toEqual([]);
});
