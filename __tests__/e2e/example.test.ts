import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOrganization } from '../../emulator/copy-organization';
import { findProviderMirror } from '../../emulator/find-provider-mirror';
import { writeTerraformCliConfig } from '../../emulator/terraform-cli-config';
import { requireTerraform } from '../../emulator/terraform-program';
import { PROJECT } from './support/emulated-organization';
import { type ProgramResult, runProgram } from './support/run-program';

jest.setTimeout(300_000);

/** Terraform processes side by side: each starts the provider, which keeps one core busy. */
const AT_ONCE = 2;
const LOCK_FILE = '.terraform.lock.hcl';

describe('the example organisation', () => {
  const root = mkdtempSync(join(tmpdir(), 'account-factory-example-'));
  const stacksFolder = join(root, 'cdktf.out', 'stacks');
  let env: NodeJS.ProcessEnv;

  beforeAll(() => {
    requireTerraform();
    copyOrganization(PROJECT, root);
    const mirror = findProviderMirror();
    env = {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      ...(mirror ? { TF_CLI_CONFIG_FILE: writeTerraformCliConfig(mirror, root) } : {}),
    };
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const run = (program: string, ...args: string[]) => runProgram(program, args, { cwd: root, env });
  const synth = () => run('node', join(PROJECT, 'bin', 'account-factory.js'), 'synth');
  const terraform = (stack: string, ...args: string[]) =>
    run('terraform', `-chdir=${join(stacksFolder, stack)}`, ...args);

  test('is valid Terraform in every stack, by the real provider', async () => {
    expect(await synth()).toMatchObject({ code: 0 });
    const stacks = readdirSync(stacksFolder);
    expect(stacks.length).toBeGreaterThanOrEqual(24);
    const results = await inPool(stacks, async (stack) => {
      const initialised = await terraform(stack, 'init', '-backend=false', '-input=false', '-no-color');
      if (initialised.code !== 0) return [stack, initialised.stderr];
      return [stack, verdict(await terraform(stack, 'validate', '-json'))];
    });
    expect(results).toEqual(stacks.map((stack) => [stack, 'valid']));
  });

  test("takes the repository's lock file into every stack", async () => {
    const lockFile = join(root, LOCK_FILE);
    cpSync(join(stacksFolder, 'organization', LOCK_FILE), lockFile);
    expect(await synth()).toMatchObject({ code: 0 });
    const stacks = readdirSync(stacksFolder);
    for (const stack of stacks) {
      expect(readFileSync(join(stacksFolder, stack, LOCK_FILE), 'utf8')).toBe(readFileSync(lockFile, 'utf8'));
    }
    expect(
      await terraform('guardrails', 'init', '-backend=false', '-input=false', '-lockfile=readonly'),
    ).toMatchObject({ code: 0 });
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

/** Results in the order of the items. */
async function inPool<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
