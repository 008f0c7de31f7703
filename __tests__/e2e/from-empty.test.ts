import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { awsClients } from '../../emulator/aws-clients';
import { installEmulatedTerraform } from '../../emulator/emulated-terraform';
import { type Emulator, startEmulator } from '../../emulator/emulator';
import { MOTO_MANAGEMENT_ACCOUNT_ID } from '../../emulator/moto-server';
import { readOrganizationTree } from '../../emulator/organization-tree';
import { requireTerraform } from '../../emulator/terraform-program';
import { countLeftOut, type ResourceBlock } from '../../emulator/unsupported';
import type { StackResult } from '../../factory/pipeline/stack-result';
import { copyProject } from '../docs/project-copy';
import { runPage } from '../docs/run-page';
import { PROJECT } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';
import { type ProgramResult, runProgram } from './support/run-program';
import { installUnhashedTerraform } from './support/unhashed-terraform';

jest.setTimeout(1_200_000);

/** The page takes a person from an empty management account to the whole example organisation; its commands are all that runs. */
const PAGE = join(PROJECT, 'help', 'bootstrap.md');

/** Requests of accounts that get nothing which others do not get as well: six stacks each, and a minute of planning. */
const SPARED = [
  'sandbox/sandbox-data',
  'workloads/checkout-dev',
  'workloads/checkout-staging',
  'workloads/payments-staging',
];
/** Stands for them where a file names one. */
const KEPT = 'checkout-prod';

describe('from an empty management account, by the commands of help/bootstrap.md alone', () => {
  const { folder, remove } = copyProject();
  const programs = mkdtempSync(join(tmpdir(), 'account-factory-programs-'));
  let emulator: Emulator;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    requireTerraform();
    emulator = await startEmulator();
    const PATH = installUnhashedTerraform(join(programs, 'unhashed'), emulator);
    env = { ...emulator.environment, PATH: installEmulatedTerraform(programs, { PATH }) };
    rewrite('organization.yaml', (text) => text.replaceAll('111111111111', MOTO_MANAGEMENT_ACCOUNT_ID));
    const spared = new RegExp(`\\b(${SPARED.map((request) => basename(request)).join('|')})\\b`, 'g');
    for (const request of SPARED) rmSync(join(folder, 'accounts', `${request}.yaml`));
    for (const file of ['organization.yaml', ...guardrailTests()])
      rewrite(file, (text) => text.replaceAll(spared, KEPT));
  });
  afterAll(async () => {
    await emulator?.stop();
    rmSync(programs, { recursive: true, force: true });
    remove();
  });

  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const guardrailTests = () =>
    readdirSync(join(folder, 'policies'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.yaml'))
      .map((file) => join('policies', file));
  const stacksFolder = join(folder, 'cdktf.out', 'stacks');
  const run = (program: string, ...args: string[]) => runProgram(program, args, { cwd: folder, env });
  const resourcesOf = (stack: string): ResourceBlock =>
    JSON.parse(readFileSync(join(stacksFolder, stack, 'cdk.tf.json'), 'utf8')).resource ?? {};

  test('all of the example is applied', () => runPage(PAGE, folder, { terraform: true, env }));

  test('AWS has every account, and every state is in the bucket', async () => {
    const { organizations } = awsClients(emulator.endpoint, 'eu-central-1');
    const tree = JSON.stringify(await readOrganizationTree(organizations));
    const accounts = readdirSync(stacksFolder).filter((stack) => stack.startsWith('account-'));
    expect(accounts).toHaveLength(9);
    for (const account of accounts) {
      const [address] = Object.values(resourcesOf(account).aws_organizations_account ?? {});
      expect(tree).toContain(String(address?.email));
    }
    const kept = existsSync(join(folder, 'state')) ? readdirSync(join(folder, 'state')) : [];
    expect(kept).toEqual(['bootstrap.tfstate.migrated']);
  });

  test('planned again, nothing changes, and nothing is warned of in what the emulator lacks either', async () => {
    const planned = await run('node', join(PROJECT, 'bin', 'account-factory.js'), 'plan', '--format', 'json');
    const { changes, statuses } = pipelineReport(planned);
    expect(changes).toEqual({});
    expect(new Set(Object.values(statuses))).toEqual(new Set(['no changes']));
    expect(warnings(planned)).toEqual([]);
    const leftOut = countLeftOut(readdirSync(stacksFolder).map(resourcesOf));
    process.stdout.write(
      [
        'The emulator holds all of the example organisation but for:',
        ...[...leftOut].map(([what, count]) => `  ${count} ${what}`),
        '',
      ].join('\n'),
    );
  });
});

/**
 * A plan validates the whole stack by the real provider, whatever its targets. A warning counts, because a plan of thousands of stacks
 * must not repeat it.
 */
function warnings({ stdout }: ProgramResult): readonly string[] {
  const { stacks } = JSON.parse(stdout) as { readonly stacks: readonly StackResult[] };
  return stacks.flatMap(({ stack, diagnostics }) =>
    diagnostics
      .filter(({ summary }) => summary !== 'Resource targeting is in effect')
      .map(({ summary, detail }) => `${stack}: ${summary}: ${detail}`),
  );
}
