import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'guardrails', 'test', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const policy = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Deny', Effect: 'Deny', Action: action, Resource: '*' }],
  });
const test1 = (expected: string) => `description: No bucket is made.
tests:
  - name: no bucket
    action: s3:CreateBucket
    expect: ${expected}
`;
const files = (expected: string) => ({
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [deny-buckets, deny-queues]
organizationalUnits:
  - name: Workloads
`,
  'policies/scp/deny-buckets.json': policy('s3:CreateBucket'),
  'policies/scp/deny-buckets.test.yaml': test1(expected),
  'policies/scp/deny-queues.json': policy('sqs:CreateQueue'),
  'policies/scp/deny-queues.test.yaml': `description: No queue is made.
tests:
  - { action: sqs:CreateQueue, expect: denied }
`,
});

describe('guardrails test', () => {
  test('ends with 0 and one line when all cases pass', () => {
    const { root, remove } = organizationFolder(files('denied'));
    expect(run('--root', root)).toEqual({
      status: 0,
      stdout: '',
      stderr: '2 cases on 2 guardrails: all passed.\n',
    });
    remove();
  });

  test('ends with 1 and prints the place, what was expected, what came, and why', () => {
    const { root, remove } = organizationFolder(files('allowed'));
    const { status, stdout, stderr } = run('--root', root);
    expect(status).toBe(1);
    expect(stdout).toContain('policies/scp/deny-buckets.test.yaml:5:13  guardrail-test\n');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'no bucket: expected allowed, came denied by deny-buckets. policies/scp/deny-buckets.json Deny denies it.',
    );
    expect(stderr).toBe('2 cases on 2 guardrails: 1 passed, 1 failed.\n');
    remove();
  });

  test('prints annotations for GitHub, and JSON', () => {
    const { root, remove } = organizationFolder(files('allowed'));
    expect(run('--root', root, '--format', 'github').stdout).toMatch(
      /^::error file=policies\/scp\/deny-buckets\.test\.yaml,line=5,endLine=5,col=13,.*title=guardrail-test::no bucket: /,
    );
    const json = run('--root', root, '--format', 'json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toEqual({
      cases: 2,
      passed: 1,
      failed: [
        {
          guardrail: 'deny-buckets',
          file: 'policies/scp/deny-buckets.test.yaml',
          pointer: ['tests', 0, 'expect'],
          line: 5,
          column: 13,
          name: 'no bucket',
          expected: 'allowed',
          came: 'denied by deny-buckets',
          explanation: ['policies/scp/deny-buckets.json Deny denies it.'],
        },
      ],
    });
    remove();
  });

  test('tries the guardrails that are named, and ends with 2 for a name that is none', () => {
    const { root, remove } = organizationFolder(files('allowed'));
    expect(run('deny-queues', '--root', root)).toMatchObject({
      status: 0,
      stderr: '1 case on 1 guardrail: all passed.\n',
    });
    expect(run('deny-quees', '--root', root)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no guardrail "deny-quees". Did you mean "deny-queues"?\n',
    });
    remove();
  });

  test('a mistake in a request keeps no one from trying; one in a policy does', () => {
    const request = organizationFolder({
      ...files('denied'),
      'accounts/x-prod.yaml': 'email: aws+x@example.com\norganizationalUnit: Wokloads\n',
    });
    const { status, stderr } = run('--root', request.root);
    expect(status).toBe(1);
    expect(stderr).toContain('unknown-organizational-unit');
    expect(stderr).toContain('2 cases on 2 guardrails: all passed.');
    request.remove();
    const broken = organizationFolder({ ...files('denied'), 'policies/scp/deny-queues.json': '{' });
    expect(run('--root', broken.root)).toMatchObject({
      status: 1,
      stderr: expect.not.stringContaining('passed'),
    });
    broken.remove();
  });
});
