import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PipelineResult } from '../../../../factory/pipeline/run';
import { stackResult } from '../../../../factory/pipeline/stack-result';
import {
  mergedRuns,
  readSavedRun,
  savedRun,
  writeSavedRun,
} from '../../../../factory/pipeline/summary/saved-run';
import { landingZone, recordedStack } from './changed-stacks';

const folder = mkdtempSync(join(tmpdir(), 'account-factory-summary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const result = (...stacks: PipelineResult['stacks']): PipelineResult => ({
  command: 'plan',
  stacks,
  interrupted: false,
  succeeded: true,
  warnings: [],
  seconds: 1,
});

test('what is written is read again, with what is needed of the organisation and no more', () => {
  const file = join(folder, 'a.json');
  const run = savedRun(
    result(recordedStack('account-trial'), recordedStack('guardrails')),
    landingZone,
    'abc',
  );
  writeSavedRun(file, run);
  const read = readSavedRun(file);
  expect(read).toEqual(JSON.parse(JSON.stringify(run)));
  expect(read.landingZone?.accounts.map(({ slug }) => slug)).toEqual(['trial']);
  expect(Object.keys(read.landingZone?.stacks ?? {})).toEqual(['account-trial', 'guardrails']);
  writeSavedRun(file, savedRun(result(), undefined, undefined));
  expect(readSavedRun(file).stacks).toEqual([]);
});

test('shards are put together', () => {
  const a = savedRun(result(stackResult('account-trial', 'planned')), landingZone, 'abc');
  const b = savedRun(
    { ...result(stackResult('account-log-archive', 'failed')), succeeded: false, seconds: 7 },
    landingZone,
    'abc',
  );
  const merged = mergedRuns([
    { file: 'a', run: a },
    { file: 'b', run: b },
  ]);
  expect(merged).toMatchObject({ succeeded: false, seconds: 7, commit: 'abc' });
  expect(merged.stacks.map(({ stack }) => stack)).toEqual(['account-trial', 'account-log-archive']);
  expect(merged.landingZone?.accounts.map(({ slug }) => slug)).toEqual(['trial', 'log-archive']);
  expect(Object.keys(merged.landingZone?.stacks ?? {})).toEqual(['account-trial', 'account-log-archive']);
});

test.each([
  ['another commit', { commit: 'def' }, /a is of commit abc and b of def: they are not shards of one run/],
  ['another command', { command: 'apply' as const }, /a is of plan and b of apply/],
  ['a stack that is in two', {}, /Stack account-trial is in a and in b/],
])('shards of %s are refused', (_, more, message) => {
  const run = savedRun(result(stackResult('account-trial', 'planned')), undefined, 'abc');
  const runs = [
    { file: 'a', run },
    { file: 'b', run: { ...run, ...more } },
  ];
  expect(() => mergedRuns(runs)).toThrow(message);
});

test('a file that is missing, cut off, or not of a run is told', () => {
  const file = join(folder, 'b.json');
  expect(() => readSavedRun(file)).toThrow(/There is no .*b\.json: the job that was to write it/);
  writeFileSync(file, '{"version":1,"command":"plan","stacks":[\n');
  expect(() => readSavedRun(file)).toThrow(/is not what `plan --save` or `apply --save` writes/);
  writeFileSync(file, '{"version":9,"command":"plan","stacks":[\n]}\n');
  expect(() => readSavedRun(file)).toThrow(/was written by another version/);
});
