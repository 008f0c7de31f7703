import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Interruption } from '../../factory/pipeline/interruption';
import type { PipelineEvent, Reporter } from '../../factory/pipeline/reporter';
import { type PipelineOptions, type PipelineResult, runPipeline } from '../../factory/pipeline/run';
import { HandMadeStacks } from '../factory/pipeline/hand-made-stacks';

jest.setTimeout(120_000);

const folders: HandMadeStacks[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

function handMade(): HandMadeStacks {
  const folder = new HandMadeStacks();
  folders.push(folder);
  return folder;
}

class Recorder implements Reporter {
  readonly events: PipelineEvent[] = [];
  constructor(private readonly listener: (event: PipelineEvent) => void = () => {}) {}
  report(event: PipelineEvent): void {
    this.events.push(event);
    this.listener(event);
  }
  async close(): Promise<void> {}
}

function run(
  folder: HandMadeStacks,
  command: PipelineOptions['command'],
  more: Partial<PipelineOptions> = {},
): Promise<PipelineResult> {
  return runPipeline({ outDir: folder.outDir, command, reporter: new Recorder(), concurrency: 3, ...more });
}

const ends = ({ stacks }: PipelineResult) =>
  Object.fromEntries(
    stacks.map(({ stack, status, reason }) => [stack, reason ? `${status} ${reason}` : status]),
  );

/** An organization, two accounts below it, and the baseline of each: the shape of a real run. */
function landingZone(folder: HandMadeStacks, organizationName = 'one'): HandMadeStacks {
  const account = (slug: string) => ({
    dependencies: ['organization'],
    reads: ['organization'],
    resource: {
      terraform_data: {
        account: { input: `${slug} in \${data.terraform_remote_state.organization.outputs.organization_id}` },
      },
    },
    output: { account_id: { value: '${terraform_data.account.output}' } },
  });
  const baseline = (slug: string) => ({
    dependencies: [`account-${slug}`],
    reads: [`account-${slug}`],
    resource: {
      terraform_data: {
        first: { input: `\${data.terraform_remote_state.account-${slug}.outputs.account_id}` },
        second: { input: 'x' },
      },
    },
  });
  return folder.write({
    organization: {
      resource: { terraform_data: { organization: { input: organizationName } } },
      output: { organization_id: { value: '${terraform_data.organization.output}' } },
    },
    'account-a': account('a'),
    'account-b': account('b'),
    'baseline-a': baseline('a'),
    'baseline-b': baseline('b'),
  });
}

describe('plan and apply over hand-made stacks', () => {
  const folder = handMade();

  test('a first plan says what has to wait, and counts what was synthesized', async () => {
    const result = await run(landingZone(folder), 'plan');
    expect(ends(result)).toEqual({
      organization: 'planned',
      'account-a': 'planned after its organization exists',
      'account-b': 'planned after its organization exists',
      'baseline-a': 'planned after its account exists',
      'baseline-b': 'planned after its account exists',
    });
    expect(result.succeeded).toBe(true);
    expect(result.stacks.map(({ counts }) => counts.create)).toEqual([1, 1, 1, 2, 2]);
    expect(existsSync(folder.statePath('organization'))).toBe(false);
  });

  test('apply goes through the waves, each stack after what it needs', async () => {
    const reporter = new Recorder();
    const result = await run(folder, 'apply', { reporter });
    expect(new Set(Object.values(ends(result)))).toEqual(new Set(['applied']));
    expect(reporter.events[0]).toMatchObject({ type: 'run started', stacks: 5, waves: 3, concurrency: 3 });
    const ended = reporter.events.flatMap((event) =>
      event.type === 'stack ended' ? event.result.stack : [],
    );
    expect(ended[0]).toBe('organization');
    expect(ended.indexOf('account-a')).toBeLessThan(ended.indexOf('baseline-a'));
    expect(readFileSync(folder.statePath('baseline-a'), 'utf8')).toContain('a in one');
  });

  test('a second run changes nothing, and initialises nothing again', async () => {
    const reporter = new Recorder();
    const result = await run(folder, 'apply', { reporter });
    expect(new Set(Object.values(ends(result)))).toEqual(new Set(['no changes']));
    expect(reporter.events).not.toContainEqual(expect.objectContaining({ phase: 'init' }));
  });

  test('some stacks alone take what they need from the state of the others', async () => {
    expect(ends(await run(folder, 'plan', { stacks: ['baseline-*'] }))).toEqual({
      'baseline-a': 'no changes',
      'baseline-b': 'no changes',
    });
  });

  test('an output that is not there yet makes a planned stack wait, and those behind it with their own needs not', async () => {
    landingZone(folder);
    const file = join(folder.directory('account-a'), 'cdk.tf.json');
    const text = readFileSync(file, 'utf8').replace('.organization_id', '.ou_new_id');
    writeFileSync(file, text);
    expect(ends(await run(folder, 'plan'))).toEqual({
      organization: 'no changes',
      'account-a': 'planned after organization is applied',
      'account-b': 'no changes',
      'baseline-a': 'no changes',
      'baseline-b': 'no changes',
    });
    const applied = await run(folder, 'apply', { stacks: ['account-a'] });
    expect(ends(applied)).toEqual({ 'account-a': 'failed' });
    expect(applied.stacks[0]?.diagnostics[0]).toMatchObject({
      summary: 'It needs outputs that are not there yet: organization.ou_new_id',
      detail: expect.stringContaining('account-factory apply organization account-a'),
    });
  });

  test('a reviewed plan is applied as it was shown; what depends on a change is planned anew', async () => {
    landingZone(folder, 'two');
    const reviewed = await run(folder, 'plan');
    expect(ends(reviewed).organization).toBe('planned');
    const reporter = new Recorder();
    const result = await run(folder, 'apply', { reviewed, reporter });
    expect(new Set(Object.values(ends(result)))).toEqual(new Set(['applied']));
    const phases = (id: string) =>
      reporter.events.flatMap((event) => (event.type === 'phase' && event.stack === id ? event.phase : []));
    expect(phases('organization')).toEqual(['apply']);
    expect(phases('account-a')).toEqual(['plan', 'apply']);
    expect(readFileSync(folder.statePath('baseline-b'), 'utf8')).toContain('b in two');
    expect(new Set(Object.values(ends(await run(folder, 'plan'))))).toEqual(new Set(['no changes']));
  });
});

test('what was planned by one role is applied by another, when an ephemeral variable names it', async () => {
  const folder = handMade();
  const file = join(folder.outDir, 'role');
  const provisioner = [{ 'local-exec': { command: `echo \${var.access_role} > ${file}` } }];
  folder.write({
    one: {
      variable: { access_role: { type: 'string', default: 'writes', ephemeral: true } },
      resource: { terraform_data: { a: { provisioner } } },
    },
  });
  const reviewed = await run(folder, 'plan', { env: { ...process.env, TF_VAR_access_role: 'reads' } });
  expect(ends(await run(folder, 'apply', { reviewed }))).toEqual({ one: 'applied' });
  expect(readFileSync(file, 'utf8').trim()).toBe('writes');
});

const failing = (command: string) => ({
  terraform_data: { slow: { provisioner: [{ 'local-exec': { command } }] } },
});

test('a failure stops what depends on it, lets the rest finish, and is gone when run again mended', async () => {
  const folder = handMade();
  const stacks = (command: string) => ({
    a: { resource: failing(command) },
    'after-a': { dependencies: ['a'], resource: failing('true') },
    'after-after-a': { dependencies: ['after-a'], resource: failing('true') },
    b: { resource: failing('true') },
    'after-b': { dependencies: ['b'], resource: failing('true') },
  });
  const broken = await run(folder.write(stacks('echo this went wrong >&2; exit 3')), 'apply');
  expect(ends(broken)).toEqual({
    a: 'failed in apply',
    b: 'applied',
    'after-a': 'skipped depends on a',
    'after-b': 'applied',
    'after-after-a': 'skipped depends on a',
  });
  expect(broken.succeeded).toBe(false);
  expect(broken.stacks[0]?.diagnostics[0]).toMatchObject({
    severity: 'error',
    summary: 'local-exec provisioner error',
    detail: expect.stringContaining('this went wrong'),
    address: 'terraform_data.slow',
  });
  expect(ends(await run(folder.write(stacks('true')), 'apply'))).toEqual({
    a: 'applied',
    b: 'no changes',
    'after-a': 'applied',
    'after-b': 'no changes',
    'after-after-a': 'applied',
  });
});

test('a request to stop lets terraform finish, leaves no lock, and running again goes on', async () => {
  const folder = handMade();
  const stacks = {
    slow: {
      resource: {
        terraform_data: {
          slow: { provisioner: [{ 'local-exec': { command: 'sleep 3' } }] },
          after: { input: '${terraform_data.slow.id}' },
        },
      },
    },
    later: { dependencies: ['slow'], resource: failing('true') },
  };
  const interruption = new Interruption();
  const reporter = new Recorder((event) => {
    if (event.type === 'resource' && event.hook === 'apply_start') interruption.request();
  });
  const result = await run(folder.write(stacks), 'apply', { interruption, reporter });
  expect(ends(result)).toEqual({
    slow: 'interrupted what was done is saved in its state',
    later: 'not started',
  });
  expect(result).toMatchObject({ interrupted: true, succeeded: false });
  expect(reporter.events).toContainEqual({ type: 'interrupted', times: 1, running: ['slow'] });
  expect(existsSync(join(folder.outDir, 'state', '.slow.tfstate.lock.info'))).toBe(false);
  expect(readFileSync(folder.statePath('slow'), 'utf8')).toContain('"slow"');
  expect(ends(await run(folder, 'apply'))).toEqual({ slow: 'applied', later: 'applied' });
});

test('Ctrl-C at a terminal reaches terraform once, by way of the command', async () => {
  const folder = handMade().write({
    slow: { resource: failing("trap '' INT; sleep 2") },
    later: { dependencies: ['slow'], resource: failing('true') },
  });
  const command = join(__dirname, '../../bin/account-factory.js');
  const args = [command, 'apply', '--no-synth', '--auto-approve', '--out', folder.outDir];
  // A process group of its own, as a shell gives to each job: a terminal sends Ctrl-C to the whole group.
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  let interrupted = false;
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (interrupted || !stderr.includes('terraform_data.slow: Creating...')) return;
    interrupted = true;
    process.kill(-child.pid!, 'SIGINT');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(stderr).toContain('Interrupted. Terraform finishes slow.');
  expect(stderr).toContain('Interrupted: 0 of 2 stacks are through. Run apply again to go on.');
  expect(stdout).toMatch(/^slow +interrupted: what was done is saved in its state/m);
  expect(stdout).toMatch(/^later +not started/m);
  expect(code).toBe(1);
  expect(existsSync(join(folder.outDir, 'state', '.slow.tfstate.lock.info'))).toBe(false);
});

test('targets limit a plan', async () => {
  const folder = handMade().write({
    one: { resource: { terraform_data: { a: { input: '1' }, b: { input: '2' } } } },
  });
  const result = await run(folder, 'plan', { targets: () => ['terraform_data.b'] });
  expect(result.stacks[0]?.changes.map(({ address }) => address)).toEqual(['terraform_data.b']);
});

test('a terraform that is missing or does not fit is said before anything runs', async () => {
  const folder = handMade().write({ one: { required_version: '>= 99.1' } });
  await expect(run(folder, 'plan')).rejects.toThrow(/is Terraform \d.*stacks need >= 99\.1/);
  await expect(run(folder, 'plan', { terraform: 'no-such-terraform' })).rejects.toThrow(
    /"no-such-terraform" was not found.*Install Terraform >= 99\.1/s,
  );
});
