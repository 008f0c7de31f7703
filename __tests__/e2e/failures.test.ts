import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackResult } from '../../factory/pipeline/stack-result';
import { HandMadeStacks } from '../factory/pipeline/hand-made-stacks';
import { EmulatedOrganization, PROJECT } from './support/emulated-organization';
import { runProgram } from './support/run-program';

jest.setTimeout(180_000);

describe('AWS Organizations refuses for a moment', () => {
  let organization: EmulatedOrganization;
  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
  });
  afterAll(() => organization?.stop());

  const apply = async (...args: readonly string[]) => {
    const result = await organization.factory('apply', '--auto-approve', '--format', 'json', ...args);
    const { stacks } = JSON.parse(result.stdout) as { readonly stacks: readonly StackResult[] };
    return { ...result, stack: stacks[0] };
  };

  test('what is left is planned anew and applied, and that is said', async () => {
    // The provider retries neither of them where units are made, but for an organization that is new.
    organization.emulator.refuseNext('CreateOrganizationalUnit', 'ConcurrentModificationException');
    const { code, stack, stderr } = await apply('organization');
    expect(stderr).toContain('organization: ConcurrentModificationException, tries again in');
    expect(stderr).toMatch(/^organization: applied, \+6, retried once: ConcurrentModificationException/m);
    expect({ code, ...stack }).toMatchObject({
      code: 0,
      status: 'applied',
      retried: ['ConcurrentModificationException'],
    });
    expect((await apply('organization')).stack?.status).toBe('no changes');
  });

  test('an error that stays is not tried again', async () => {
    organization.emulator.refuseNext('CreateAccount', 'ConstraintViolationException');
    const { code, stack } = await apply('account-trial', 'baseline-trial');
    expect({ code, ...stack }).toMatchObject({ code: 1, status: 'failed', reason: 'in apply' });
    expect(stack).not.toHaveProperty('retried');
  });
});

describe('runs that end badly', () => {
  const folder = new HandMadeStacks();
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const { pid } of children) kill(pid);
    folder.remove();
  });

  const args = (...more: readonly string[]) => [
    join(PROJECT, 'bin', 'account-factory.js'),
    ...['apply', '--no-synth', '--auto-approve', '--out', folder.outDir, ...more],
  ];
  const applied = (...more: readonly string[]) =>
    runProgram('node', args(...more), { cwd: folder.outDir, env: process.env });

  /** Starts an apply, and goes on when the slow resource is being made. */
  const started = async (): Promise<ChildProcess> => {
    const child = spawn('node', args(), { cwd: folder.outDir, stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    await new Promise<void>((resolve) => {
      let text = '';
      child.stderr?.on('data', (chunk) => {
        text += chunk;
        if (text.includes('terraform_data.slow: Creating...')) resolve();
      });
    });
    return child;
  };

  const write = (sleep: number) =>
    folder.write({
      one: {
        resource: {
          terraform_data: {
            first: { input: 'first' },
            slow: {
              input: '${terraform_data.first.output}',
              provisioner: [{ 'local-exec': { command: `echo $PPID > terraform.pid; sleep ${sleep}` } }],
            },
          },
        },
      },
    });
  const terraformPid = () => Number(readFileSync(join(folder.directory('one'), 'terraform.pid'), 'utf8'));

  test('a locked state names its holder; a run that was killed is resumed by running again', async () => {
    write(60);
    const running = await started();
    const locked = await applied('--lock-timeout', '1s');
    expect(locked.code).toBe(1);
    expect(locked.stderr).toMatch(
      /^one: The state is locked: \S+@\S+ is applying it since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/m,
    );
    expect(locked.stderr).toMatch(/terraform -chdir=stacks\/one force-unlock [\w-]+$/m);

    // The machine goes down: neither the command nor terraform has a chance to tidy up.
    kill(running.pid);
    kill(terraformPid());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(existsSync(folder.statePath('one'))).toBe(true);
    write(0);
    const resumed = await applied();
    expect(resumed.stderr).not.toContain('terraform_data.first: Creating...');
    expect(resumed.stderr).toContain('terraform_data.slow: Creation complete');
    expect(resumed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^one +applied/m) });
  });
});

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
