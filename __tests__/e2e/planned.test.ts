import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandMadeStacks } from '../factory/pipeline/hand-made-stacks';
import { git } from '../git';
import { pipelineReport } from './support/pipeline-report';
import { runProgram } from './support/run-program';

jest.setTimeout(120_000);

const BIN = join(__dirname, '../../bin/account-factory.js');

/** Plans at one commit, applied at it or not: with hand-made stacks, which need no provider. */
describe('plan files', () => {
  const root = mkdtempSync(join(tmpdir(), 'planned-'));
  const stacks = new HandMadeStacks();
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
    stacks.remove();
  });

  const commit = (text: string) => {
    writeFileSync(join(root, 'organization.yaml'), text);
    git(root, 'add', '.');
    git(root, 'commit', '-qm', text);
  };
  const factory = (...args: readonly string[]) =>
    runProgram('node', [BIN, ...args, '--no-synth', '--root', root, '--out', stacks.outDir], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    });
  const statuses = async (...args: readonly string[]) =>
    pipelineReport(await factory(...args, '--format', 'json')).statuses;
  const planFile = (stack: string) => join(stacks.directory(stack), 'plan.tfplan');

  /** `first`, which gives an output to `second`; `third` is on its own. */
  const write = (first: string, third = 'c') =>
    stacks.write({
      first: {
        resource: { terraform_data: { a: { input: first } } },
        output: { id: { value: first } },
      },
      second: {
        dependencies: ['first'],
        reads: ['first'],
        resource: { terraform_data: { b: { input: '${data.terraform_remote_state.first.outputs.id}' } } },
      },
      third: { resource: { terraform_data: { c: { input: third } } } },
    });

  beforeAll(() => {
    git(root, 'init', '-q');
    write('a');
    commit('one');
  });

  test('are not there before a plan, which is said', async () => {
    const { code, stderr } = await factory('apply', '--planned');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('There is no record of a plan of any stack'),
    });
  });

  test('are applied at their commit, without planning anew; what nobody could see is left and named', async () => {
    expect(await statuses('plan')).toEqual({ first: 'planned', second: 'planned after', third: 'planned' });
    const { code, stdout, stderr } = await factory('apply', '--planned', '--format', 'json');
    // A commit whose apply is green is one that all was applied of.
    expect(code).toBe(1);
    expect(pipelineReport({ code, stdout, stderr }, 1).statuses).toEqual({
      first: 'applied',
      second: 'planned after',
      third: 'applied',
    });
    expect(stderr).toContain('Left, because nobody could see a plan of it before: second.');
  });

  test('that were applied are done with when they are asked for again; what was left is applied when that is said', async () => {
    expect(await statuses('apply', '--planned', '--auto-approve')).toEqual({
      first: 'no changes',
      second: 'applied',
      third: 'no changes',
    });
    expect(readFileSync(stacks.statePath('second'), 'utf8')).toContain('"a"');
  });

  test('that read what has changed since are left, too', async () => {
    write('b');
    commit('two');
    expect(await statuses('plan')).toEqual({ first: 'planned', second: 'no changes', third: 'no changes' });
    const applied = await factory('apply', '--planned', '--format', 'json');
    expect(pipelineReport(applied, 1).statuses).toEqual({
      first: 'applied',
      second: 'planned after',
      third: 'no changes',
    });
    expect(await statuses('plan', 'second')).toEqual({ second: 'planned' });
    expect(await statuses('apply', '--planned', 'second')).toEqual({ second: 'applied' });
  });

  test('are refused at another commit, and with changes that are in none', async () => {
    write('c', 'd');
    commit('three');
    await statuses('plan');
    commit('four');
    const later = await factory('apply', '--planned');
    expect(later).toMatchObject({ code: 2, stdout: '' });
    expect(later.stderr).toMatch(/- first: it was planned at commit [0-9a-f]{40}, and this is [0-9a-f]{40}/);
    expect(later.stderr).toContain('Run `account-factory plan` at this commit');

    writeFileSync(join(root, 'organization.yaml'), 'changed');
    const changed = await factory('apply', '--planned');
    expect(changed).toMatchObject({ code: 2 });
    expect(changed.stderr).toContain('there are changes here that are in no commit: organization.yaml.');
    await statuses('plan');
    git(root, 'checkout', '-q', '.');
    const ofChanged = await factory('apply', '--planned', 'first');
    expect(ofChanged.stderr).toContain(
      '- first: it was planned with changes that are in no commit (organization.yaml)',
    );
  });

  test('are refused when they, or what was synthesized, are no longer what was planned', async () => {
    await statuses('plan');
    writeFileSync(planFile('third'), readFileSync(planFile('first')));
    const swapped = await factory('apply', '--planned');
    expect(swapped).toMatchObject({ code: 2 });
    expect(swapped.stderr).toContain('- third: its plan.tfplan is not the one that was planned');
    await statuses('plan');
    write('c', 'e');
    const edited = await factory('apply', '--planned', 'third');
    expect(edited.stderr).toContain('- third: what was synthesized for it is not what was planned');
    expect(readFileSync(stacks.statePath('third'), 'utf8')).not.toContain('"d"');
  });

  test('that are stale are explained', async () => {
    write('c', 'd');
    await statuses('plan', 'third');
    const kept = readFileSync(planFile('third'));
    const record = join(stacks.directory('third'), 'plan-record.json');
    const recorded = readFileSync(record);
    expect(await statuses('apply', '--planned', 'third')).toEqual({ third: 'applied' });
    writeFileSync(planFile('third'), kept);
    writeFileSync(record, recorded);
    const { code, stderr } = await factory('apply', '--planned', 'third');
    expect(code).toBe(1);
    expect(stderr).toContain('third: Saved plan is stale');
    expect(stderr).toContain('Run `account-factory plan` again');
  });

  test('or plans made anew are applied only as they were reviewed', async () => {
    write('f', 'f');
    const reviewed = join(root, 'reviewed.json');
    await factory('plan', '--save', reviewed);
    write('f', 'g');
    const { code, stderr, ...result } = await factory('apply', '--reviewed', reviewed, '--format', 'json');
    expect(pipelineReport({ code, stderr, ...result }, 1).statuses).toMatchObject({
      first: 'applied',
      third: 'failed',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('third: Its plan is not the one that was reviewed');
    expect(stderr).toContain('terraform_data.c changes in another way');
    const other = await factory('apply', '--reviewed', join(root, 'organization.yaml'));
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('organization.yaml is not what `plan --save`'),
    });
  });
});
