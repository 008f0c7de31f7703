import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsClients } from '../../emulator/aws-clients';
import { installEmulatedTerraform } from '../../emulator/emulated-terraform';
import { type Emulator, startEmulator } from '../../emulator/emulator';
import { overrideForEmulator } from '../../emulator/emulator-override';
import { MOTO_MANAGEMENT_ACCOUNT_ID } from '../../emulator/moto-server';
import { readOrganizationTree } from '../../emulator/organization-tree';
import { requireTerraform } from '../../emulator/terraform-program';
import { countLeftOut, type ResourceBlock } from '../../emulator/unsupported';
import { copyProject } from '../docs/project-copy';
import { runPage } from '../docs/run-page';
import { PROJECT } from './support/emulated-organization';
import { inPool } from './support/in-pool';
import { pipelineReport } from './support/pipeline-report';
import { type ProgramResult, runProgram } from './support/run-program';

jest.setTimeout(1_200_000);

/** The page takes a person from an empty management account to the whole example organisation; its commands are all that runs. */
const PAGE = join(PROJECT, 'help', 'bootstrap.md');

describe('from an empty management account, by the commands of help/bootstrap.md alone', () => {
  const { folder, remove } = copyProject();
  const programs = mkdtempSync(join(tmpdir(), 'account-factory-programs-'));
  let emulator: Emulator;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    requireTerraform();
    emulator = await startEmulator();
    env = { ...emulator.environment, PATH: installEmulatedTerraform(programs, emulator.environment) };
    const organization = join(folder, 'organization.yaml');
    const text = readFileSync(organization, 'utf8');
    writeFileSync(organization, text.replaceAll('111111111111', MOTO_MANAGEMENT_ACCOUNT_ID));
  });
  afterAll(async () => {
    await emulator?.stop();
    rmSync(programs, { recursive: true, force: true });
    remove();
  });

  const stacksFolder = join(folder, 'cdktf.out', 'stacks');
  const run = (program: string, ...args: string[]) => runProgram(program, args, { cwd: folder, env });
  const resourcesOf = (stack: string): ResourceBlock =>
    JSON.parse(readFileSync(join(stacksFolder, stack, 'cdk.tf.json'), 'utf8')).resource ?? {};

  test('all of the example is applied', () => runPage(PAGE, folder, { terraform: true, env }));

  test('AWS has every account, and every state is in the bucket', async () => {
    const { organizations } = awsClients(emulator.endpoint, 'eu-central-1');
    const tree = JSON.stringify(await readOrganizationTree(organizations));
    const accounts = readdirSync(stacksFolder).filter((stack) => stack.startsWith('account-'));
    expect(accounts.length).toBeGreaterThan(10);
    for (const account of accounts) {
      const [address] = Object.values(resourcesOf(account).aws_organizations_account ?? {});
      expect(tree).toContain(String(address?.email));
    }
    const kept = existsSync(join(folder, 'state')) ? readdirSync(join(folder, 'state')) : [];
    expect(kept).toEqual(['bootstrap.tfstate.migrated']);
  });

  test('planned again, nothing changes', async () => {
    const { changes } = pipelineReport(
      await run('node', join(PROJECT, 'bin', 'account-factory.js'), 'plan', '--format', 'json'),
    );
    expect(changes).toEqual({});
    const leftOut = countLeftOut(readdirSync(stacksFolder).map(resourcesOf));
    process.stdout.write(
      [
        'The emulator holds all of the example organisation but for:',
        ...[...leftOut].map(([what, count]) => `  ${count} ${what}`),
        '',
      ].join('\n'),
    );
  });

  test('every stack is valid to the real provider, also what the emulator lacks, without a warning', async () => {
    const stacks = readdirSync(stacksFolder);
    const verdicts = await inPool(stacks, async (stack) => {
      const directory = join(stacksFolder, stack);
      // As it was synthesized: nothing is overridden in a stack that has nothing.
      overrideForEmulator(directory, {});
      return [stack, verdict(await run('terraform', `-chdir=${directory}`, 'validate', '-json'))];
    });
    expect(verdicts).toEqual(stacks.map((stack) => [stack, 'valid']));
  });
});

/** `valid`, or what is wrong: a warning counts, because a plan of thousands of stacks must not repeat it. */
function verdict({ stdout, stderr }: ProgramResult): string {
  try {
    const { valid, diagnostics } = JSON.parse(stdout) as { valid: boolean; diagnostics: unknown[] };
    return valid && diagnostics.length === 0 ? 'valid' : JSON.stringify(diagnostics);
  } catch {
    return `${stdout}${stderr}`;
  }
}
