import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { savedRun, writeSavedRun } from '../../../factory/pipeline/summary/saved-run';
import { landingZone, recordedStack } from '../pipeline/summary/changed-stacks';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');
const folder = mkdtempSync(join(tmpdir(), 'account-factory-summary-'));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function summary(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'summary', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  for (const [name, stack] of [
    ['1.json', 'account-trial'],
    ['2.json', 'guardrails'],
  ] as const) {
    const result = {
      command: 'plan',
      interrupted: false,
      succeeded: true,
      warnings: [],
      seconds: 1,
    } as const;
    writeSavedRun(file(name), savedRun({ ...result, stacks: [recordedStack(stack)] }, landingZone, 'abc'));
  }
});

test('shards become one document', () => {
  const shards = [file('1.json'), file('2.json')];
  const markdown = summary(...shards, '--format', 'markdown', '--title', 'Plan of #1', '--limit', '2000');
  expect(markdown).toMatchObject({ status: 0 });
  expect(markdown.stdout).toContain('## Plan of &#35;&#8203;1\n');
  expect(markdown.stdout).toContain(
    '**1 account moved from Sandbox to Workloads/NonProd, 2 guardrails changed',
  );
  expect(Buffer.byteLength(markdown.stdout)).toBeLessThanOrEqual(2000);
  expect(JSON.parse(summary(...shards, '--format', 'json').stdout)).toMatchObject({
    summary: { totals: { moves: [{ from: 'Sandbox', to: 'Workloads/NonProd' }] } },
    stacks: [{ stack: 'account-trial' }, { stack: 'guardrails' }],
  });
  const human = summary(...shards).stdout;
  expect(human).toContain('trial (Workloads/NonProd)\n  moved from Sandbox to Workloads/NonProd\n');
  expect(human).toContain('2 stacks');
});

test.each([
  ['a shard that is missing', ['nothing.json'], /There is no .*nothing\.json/],
  ['a limit that is too low', ['1.json', '--limit', '100'], /It must be a whole number from 2000 on/],
])('%s ends with 2', (_, [name = '', ...options], message) => {
  const { status, stdout, stderr } = summary(file('1.json'), file(name), ...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
