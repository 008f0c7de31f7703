import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropPlans, findDrift } from '../../../factory/drift/find-drift';
import { readManifest } from '../../../factory/pipeline/manifest';
import { stackResult } from '../../../factory/pipeline/stack-result';
import { HandMadeStacks } from '../pipeline/hand-made-stacks';

const change = (actions: readonly string[], before: unknown, after: unknown) => ({
  address: 'aws_iam_role.a',
  type: 'aws_iam_role',
  change: { actions, before, after },
});
const PLAN = {
  resource_drift: [change(['update'], { name: 'a', path: '/x/' }, { name: 'a', path: '/y/' })],
  resource_changes: [change(['update'], { name: 'a', path: '/y/' }, { name: 'a', path: '/x/' })],
};

describe('drift of stacks that were planned', () => {
  const folder = new HandMadeStacks().write({ one: {}, two: {}, three: {}, four: {} });
  const manifest = readManifest(folder.outDir);
  const planFile = (id: string) => join(folder.directory(id), 'plan.tfplan');
  afterAll(() => folder.remove());

  const find = () =>
    findDrift(
      [
        stackResult('one', 'planned'),
        stackResult('two', 'no changes'),
        stackResult('three', 'failed', {
          diagnostics: [{ severity: 'error', summary: 'AccessDenied', detail: '' }],
        }),
        stackResult('four', 'skipped', { reason: 'depends on three' }),
      ],
      {
        manifest,
        landingZone: undefined,
        terraform: { capture: async () => ({ code: 0, stderr: '', stdout: JSON.stringify(PLAN) }) },
        trail: { lookUp: async () => [] },
        env: {},
      },
    );

  test('stacks without anything to tell are left out, and failures are told', async () => {
    writeFileSync(planFile('one'), '');
    const { looked, stacks, unread } = await find();
    expect(looked).toBe(4);
    expect(stacks).toMatchObject([
      {
        stack: 'one',
        drifted: [{ attributes: [{ path: 'path', before: '/x/', after: '/y/' }] }],
        pending: [],
      },
      { stack: 'three', drifted: [], failure: 'AccessDenied' },
      { stack: 'four', failure: 'skipped: depends on three' },
    ]);
    expect(unread).toMatchObject([{ accounts: ['management account'] }]);
  });

  test('plan files of before are not looked at', async () => {
    dropPlans(manifest.values());
    expect(existsSync(planFile('one'))).toBe(false);
    expect((await find()).stacks.map(({ stack }) => stack)).toEqual(['three', 'four']);
  });
});
