import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function run(root: string, today: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--root', root], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ACCOUNT_FACTORY_TODAY: today },
  });
  return { status, stdout, stderr };
}

const request = (slug: string, expires: string, more = '') => `email: aws+${slug}@example.com
organizationalUnit: Workloads
baseline:
  ebsEncryption: false
  exceptions:
    ebsEncryption: { reason: Vendor image, expires: ${expires}${more} }
`;

const { root, remove } = organizationFolder({
  'accounts/payments-prod.yaml': request('payments-prod', '2027-03-31', ', approvedBy: Sam'),
  'accounts/checkout-prod.yaml': request('checkout-prod', '2027-03-01'),
});
afterAll(remove);

test('list --exceptions shows all of them, the first to end first', () => {
  expect(run(root, '2026-11-22', 'list', '--exceptions')).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      'account        control        expires     days left  approved by  reason',
      '-------------  -------------  ----------  ---------  -----------  ------------',
      'checkout-prod  ebsEncryption  2027-03-01  99                      Vendor image',
      'payments-prod  ebsEncryption  2027-03-31  129        Sam          Vendor image',
      '',
    ].join('\n'),
  });
});

test('list --exceptions shows those that have ended, beside the problem that they are', () => {
  const { status, stdout, stderr } = run(root, '2027-03-02', 'list', '--exceptions', '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stderr).map(({ rule }: { rule: string }) => rule)).toEqual(['exception-expired']);
  expect(JSON.parse(stdout)).toEqual([
    {
      account: 'checkout-prod',
      control: 'ebsEncryption',
      reason: 'Vendor image',
      approvedBy: null,
      expires: '2027-03-01',
      daysLeft: -1,
    },
    {
      account: 'payments-prod',
      control: 'ebsEncryption',
      reason: 'Vendor image',
      approvedBy: 'Sam',
      expires: '2027-03-31',
      daysLeft: 29,
    },
  ]);
});

test('list --exceptions says so when there are none', () => {
  const { root, remove } = organizationFolder();
  expect(run(root, '2026-11-22', 'list', '--exceptions').stdout).toBe(
    'No request has an exception from a baseline control.\n',
  );
  remove();
});

test('show tells an exception beside its control', () => {
  const lines = run(root, '2026-11-22', 'show', 'payments-prod').stdout.split('\n');
  const at = lines.findIndex((line) => line.startsWith('baseline.ebsEncryption '));
  expect(lines.slice(at, at + 4).map((line) => line.split(/ {2,}/))).toEqual([
    ['baseline.ebsEncryption', 'off', 'request', 'accounts/payments-prod.yaml:4'],
    ['baseline.ebsEncryption.exception.reason', 'Vendor image', 'request', 'accounts/payments-prod.yaml:6'],
    ['baseline.ebsEncryption.exception.expires', '2027-03-31', 'request', 'accounts/payments-prod.yaml:6'],
    ['baseline.ebsEncryption.exception.approvedBy', 'Sam', 'request', 'accounts/payments-prod.yaml:6'],
  ]);
});

test('a day in the environment that is none ends with 2, without a stack trace', () => {
  expect(run(root, 'tomorrow', 'validate')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'ACCOUNT_FACTORY_TODAY is "tomorrow", which is no day. Write it as 2027-03-31, or unset it to go by the clock.\n',
  });
});
