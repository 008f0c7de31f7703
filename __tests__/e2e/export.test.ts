import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatedOrganization, madeAlone } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(180_000);

/** Exit codes of `terraform plan -detailed-exitcode`. */
const WITHOUT_CHANGES = 0;
const WITH_CHANGES = 2;

/** Made without its baseline: the guardrails name its id, and one baseline is enough to hand over. */
const LOG_ARCHIVE = 'accounts/security/log-archive.yaml';
const STACKS = ['organization', 'account-trial', 'account-log-archive', 'guardrails', 'baseline-trial'];

describe('a Terraform team takes over', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
    organization.edit(LOG_ARCHIVE, 'organizationalUnit:', `${madeAlone('log-archive')}organizationalUnit:`);
    pipelineReport(await organization.factory('apply', ...STACKS, '--auto-approve', '--format', 'json'));
  });
  afterAll(() => organization?.stop());

  const terraformIn = (folder: string, stack: string, ...args: readonly string[]) =>
    organization.run('terraform', `-chdir=${folder}/stacks/${stack}`, ...args);
  const terraform = (stack: string, ...args: readonly string[]) => terraformIn('handed-over', stack, ...args);

  test('what is exported plans without changes, on the states that are there', async () => {
    expect(await organization.factory('export', '--out', 'handed-over')).toMatchObject({ code: 0 });
    expect(await organization.factory('export', '--out', 'in-hcl', '--hcl')).toMatchObject({ code: 0 });
    const formatted = await organization.run('terraform', 'fmt', '-check', '-recursive', 'in-hcl');
    expect(formatted).toEqual({ code: 0, stdout: '', stderr: '' });
    // Nothing of the project is needed any more but its states.
    for (const part of ['organization.yaml', 'accounts', 'policies', 'cdktf.out'])
      renameSync(join(organization.root, part), join(organization.root, `former-${part}`));
    for (const folder of ['handed-over', 'in-hcl']) {
      for (const stack of STACKS) {
        expect(await terraformIn(folder, stack, 'init', '-input=false')).toMatchObject({
          code: 0,
          stderr: '',
        });
        const planned = await terraformIn(folder, stack, 'plan', '-input=false', '-detailed-exitcode');
        expect({ folder, stack, ...planned }).toMatchObject({ folder, stack, code: WITHOUT_CHANGES });
      }
    }
  });

  test('a change in an exported file is planned and applied like in any module', async () => {
    organization.edit(
      'handed-over/stacks/baseline-trial/main.tf.json',
      '"minimum_password_length": 14',
      '"minimum_password_length": 16',
    );
    const planned = await terraform(
      'baseline-trial',
      'plan',
      '-input=false',
      '-no-color',
      '-detailed-exitcode',
      '-out=plan.tfplan',
    );
    expect(planned).toMatchObject({
      code: WITH_CHANGES,
      stdout: expect.stringContaining('minimum_password_length        = 14 -> 16'),
    });
    expect(await terraform('baseline-trial', 'apply', '-input=false', 'plan.tfplan')).toMatchObject({
      code: 0,
    });
  });

  test('a further export keeps its hands off what the team has changed', async () => {
    for (const part of ['organization.yaml', 'accounts', 'policies', 'cdktf.out'])
      renameSync(join(organization.root, `former-${part}`), join(organization.root, part));
    expect(await organization.factory('export', '--out', 'handed-over')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stacks/baseline-trial/main.tf.json'),
    });
  });
});
