import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOrganization } from '../../emulator/copy-organization';
import { findProviderMirror } from '../../emulator/find-provider-mirror';
import { writeTerraformCliConfig } from '../../emulator/terraform-cli-config';
import { requireTerraform } from '../../emulator/terraform-program';
import { PROJECT } from './support/emulated-organization';
import { runProgram } from './support/run-program';

jest.setTimeout(120_000);

const LOCK_FILE = '.terraform.lock.hcl';

describe("the repository's lock file", () => {
  const root = mkdtempSync(join(tmpdir(), 'account-factory-lock-file-'));
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
  const initialised = (stack: string, ...args: string[]) =>
    run(
      'terraform',
      `-chdir=${join(stacksFolder, stack)}`,
      'init',
      '-backend=false',
      '-input=false',
      '-no-color',
      ...args,
    );

  test('is taken into every stack, and terraform keeps to it', async () => {
    expect(await synth()).toMatchObject({ code: 0 });
    expect(await initialised('organization')).toMatchObject({ code: 0 });
    const lockFile = join(root, LOCK_FILE);
    cpSync(join(stacksFolder, 'organization', LOCK_FILE), lockFile);
    expect(await synth()).toMatchObject({ code: 0 });
    for (const stack of readdirSync(stacksFolder))
      expect(readFileSync(join(stacksFolder, stack, LOCK_FILE), 'utf8')).toBe(readFileSync(lockFile, 'utf8'));
    expect(await initialised('guardrails', '-lockfile=readonly')).toMatchObject({ code: 0 });
  });
});
