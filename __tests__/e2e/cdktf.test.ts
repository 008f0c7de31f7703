import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { EmulatedOrganization, PROJECT } from './support/emulated-organization';
import { runProgram } from './support/run-program';

jest.setTimeout(180_000);

/** What the CDKTF command line needs beside an organisation's own files. */
const APP = [
  'main.ts',
  'cdktf.json',
  'package.json',
  'tsconfig.json',
  'constructs',
  'factory',
  'node_modules',
];

describe("CDKTF's own command line", () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
    for (const part of APP) symlinkSync(join(PROJECT, part), join(organization.root, part));
  });
  afterAll(() => organization?.stop());

  const cdktf = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram('npx', ['--no-install', 'cdktf', ...args], {
      cwd: organization.root,
      // Without it CDKTF fills a plugin cache in the home folder of whoever runs the tests.
      env: { ...organization.emulator.environment, CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1' },
    });
    return { code, output: stripVTControlCharacters(`${stdout}${stderr}`) };
  };

  test('synth writes the same stacks as account-factory synth', async () => {
    expect(await organization.factory('synth')).toMatchObject({ code: 0 });
    const own = organization.read('cdktf.out/stacks/baseline-payments-prod/cdk.tf.json');
    expect(await cdktf('synth')).toEqual({
      code: 0,
      output: expect.stringContaining('Generated Terraform code for the stacks: organization'),
    });
    expect(organization.read('cdktf.out/stacks/baseline-payments-prod/cdk.tf.json')).toBe(own);
  });

  test('list names every stack', async () => {
    const { code, output } = await cdktf('list');
    expect(code).toBe(0);
    for (const stack of ['organization', 'account-trial', 'guardrails', 'baseline-trial']) {
      expect(output).toMatch(new RegExp(`^${stack} +cdktf\\.out/stacks/${stack}`, 'm'));
    }
  });

  test('diff plans a stack with terraform', async () => {
    // Without this option and without a lock file CDKTF asks the registry for checksums, even when a mirror has them.
    expect(await cdktf('diff', 'organization', '--skip-provider-lock')).toEqual({
      code: 0,
      output: expect.stringMatching(
        /aws_organizations_organization\.organization will be created[\s\S]*Plan: 6 to add, 0 to change, 0 to destroy\./,
      ),
    });
  });

  test('synth ends with 1 and the problem when a request is wrong', async () => {
    organization.edit('accounts/sandbox/trial.yaml', 'Sandbox', 'Sandpit');
    const { code, output } = await cdktf('synth');
    expect(code).toBe(1);
    expect(output).toContain('There is no organizational unit "Sandpit".');
  });
});
