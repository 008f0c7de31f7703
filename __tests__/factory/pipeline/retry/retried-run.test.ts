import { plainReporter } from '../../../../factory/pipeline/reporters/plain';
import { type PipelineOptions, runPipeline } from '../../../../factory/pipeline/run';
import { type FakeAnswer, FakeTerraform } from '../fake-terraform';
import { HandMadeStacks } from '../hand-made-stacks';

const THROTTLED = { code: 1, errors: ['creating x: TooManyRequestsException: Too many requests'] };
const DENIED = { code: 1, errors: ['creating x: AccessDenied: no'] };

/** A plan that makes resources of these names. */
const planning = (...names: readonly string[]): FakeAnswer => ({
  code: 2,
  shows: {
    resource_changes: names.map((name) => ({
      address: `terraform_data.${name}`,
      type: 'terraform_data',
      change: { actions: ['create'], before: null, after: { input: name }, after_unknown: { id: true } },
    })),
  },
});

describe('a run meets errors that pass', () => {
  let folder: HandMadeStacks;
  beforeEach(() => {
    folder = new HandMadeStacks().write({ one: { resource: { terraform_data: { a: {} } } } });
  });
  afterEach(() => folder.remove());

  async function run(
    command: PipelineOptions['command'],
    answers: Readonly<Record<string, readonly FakeAnswer[]>>,
    most = 2,
  ) {
    const terraform = new FakeTerraform(folder.outDir, answers);
    let progress = '';
    const { stacks } = await runPipeline({
      outDir: folder.outDir,
      command,
      terraform: terraform.binary,
      concurrency: 1,
      retries: { most, firstWaitMs: 1 },
      lockTimeout: '7s',
      reporter: plainReporter((text) => {
        progress += text;
      }),
    });
    return { result: stacks[0], progress, calls: terraform.calls };
  }

  test('a plan is made again, and that is said', async () => {
    const { result, progress, calls } = await run('plan', { plan: [THROTTLED, THROTTLED, planning('a')] });
    expect(result).toMatchObject({
      status: 'planned',
      retried: ['TooManyRequestsException', 'TooManyRequestsException'],
    });
    expect(progress).toMatch(/^one: TooManyRequestsException, tries again in 0\.0 s$/m);
    expect(progress).toMatch(/^one: planned, \+1, retried 2 times: TooManyRequestsException/m);
    expect(calls.filter((call) => call.startsWith('plan'))).toHaveLength(3);
    expect(calls.at(-1)).toContain('-lock-timeout=7s');
  });

  test('not more often than it was told to', async () => {
    const { result } = await run('plan', { plan: [THROTTLED] });
    expect(result).toMatchObject({ status: 'failed', reason: 'in plan', retried: { length: 2 } });
  });

  test('what stays is not tried again', async () => {
    const { result, calls } = await run('plan', { plan: [DENIED, planning('a')] });
    expect(result?.status).toBe('failed');
    expect(result?.retried).toBeUndefined();
    expect(calls.filter((call) => call.startsWith('plan'))).toHaveLength(1);
  });

  test('an init is made again', async () => {
    const { result } = await run('plan', { init: [THROTTLED, {}], plan: [{}] });
    expect(result).toMatchObject({ status: 'no changes', retried: ['TooManyRequestsException'] });
  });

  test('after a failed apply the rest is planned anew, and applied', async () => {
    const { result, calls } = await run('apply', {
      plan: [planning('a', 'b'), planning('b')],
      apply: [THROTTLED, {}],
    });
    expect(result).toMatchObject({ status: 'applied', retried: ['TooManyRequestsException'] });
    expect(result?.changes.map(({ address }) => address)).toEqual(['terraform_data.a', 'terraform_data.b']);
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['init', 'plan', 'apply', 'plan', 'apply']);
  });

  test('where nothing is left, it is through', async () => {
    const { result, calls } = await run('apply', { plan: [planning('a'), {}], apply: [THROTTLED] });
    expect(result?.status).toBe('applied');
    expect(calls.filter((call) => call.startsWith('apply'))).toHaveLength(1);
  });

  test('a rest that does more than was approved is not applied', async () => {
    const { result, calls } = await run('apply', {
      plan: [planning('a', 'b'), planning('b', 'c')],
      apply: [THROTTLED, {}],
    });
    expect(result).toMatchObject({
      status: 'failed',
      diagnostics: [
        {
          summary: 'What is left to do is not what was approved',
          detail: expect.stringContaining('- terraform_data.c was not to change'),
        },
      ],
    });
    expect(calls.filter((call) => call.startsWith('apply'))).toHaveLength(1);
  });

  test('the gate judges the rest as well', async () => {
    const lost = {
      address: 'aws_organizations_account.a',
      type: 'aws_organizations_account',
      change: { actions: ['delete'], before: { id: '1', name: 'a' }, after: null },
    };
    const { result, calls } = await run('apply', {
      plan: [planning('a'), { code: 2, shows: { resource_changes: [lost] } }],
      apply: [THROTTLED, {}],
    });
    expect(result).toMatchObject({ status: 'failed' });
    expect(result?.diagnostics[0]?.summary).toMatch(/account/);
    expect(calls.filter((call) => call.startsWith('apply'))).toHaveLength(1);
  });
});
