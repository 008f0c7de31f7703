import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function run(...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1' };
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env });
}

const files = {
  'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads
customizations:
  - name: alarms
    options: { days: many }
`,
  'customizations/alarms.ts': `import { TerraformOutput } from 'cdktf';
import { defineCustomization, z } from 'account-factory/customization';

export default defineCustomization({
  description: 'Alarms.',
  options: z.strictObject({ days: z.int() }),
  build(scope, { options }) {
    if (options.days > 9) throw new Error('nine days at most');
    new TerraformOutput(scope, 'days', { value: String(options.days) });
  },
});
`,
};

test('options are checked before anything is synthesized, with their place', () => {
  const { root, remove } = organizationFolder(files);
  const { status, stdout } = run('validate', '--root', root, '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      rule: 'customization-options',
      file: 'accounts/payments-prod.yaml',
      line: 5,
      column: 22,
      message:
        'This does not fit the option "days" of the customization "alarms": expected number, received string.',
    },
  ]);
  remove();
});

test('`show` tells what it is for, and where each option comes from', () => {
  const request = files['accounts/payments-prod.yaml'].replace('many', '3');
  const { root, remove } = organizationFolder({ ...files, 'accounts/payments-prod.yaml': request });
  const { stdout } = run('show', 'payments-prod', '--root', root);
  expect(stdout).toMatch(/customizations\.alarms +Alarms\. +request +accounts\/payments-prod\.yaml:4/);
  expect(stdout).toMatch(/customizations\.alarms\.days +3 +request +accounts\/payments-prod\.yaml:5/);
  remove();
});

test('one that fails while it is built ends the synth with a sentence, and nothing is written', () => {
  const request = files['accounts/payments-prod.yaml'].replace('many', '10');
  const { root, remove } = organizationFolder({ ...files, 'accounts/payments-prod.yaml': request });
  const { status, stdout, stderr } = run('synth', '--root', root, '--out', join(root, 'cdktf.out'));
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'The customization "alarms" (customizations/alarms.ts) cannot be built in the account "payments-prod": nine days at most\n',
  });
  remove();
});
