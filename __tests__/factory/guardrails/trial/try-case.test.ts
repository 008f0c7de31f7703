import { guardrailCases } from '../../../../factory/guardrails/trial/guardrail-cases';
import { tryCases } from '../../../../factory/guardrails/trial/try-case';
import { settingAt } from '../../../../factory/guardrails/trial/try-setting';
import { checkWorkspace } from '../../../../factory/load';
import { organizationFolder } from '../../organization-folder';

const files = {
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [deny-root]
organizationalUnits:
  - name: Workloads
    guardrails: [deny-buckets, ai]
  - name: Sandbox
    guardrails: [require-mfa]
`,
  'accounts/alice.yaml': 'email: aws+alice@example.com\norganizationalUnit: Sandbox\n',
  'policies/scp/deny-root.yaml': `Version: "2012-10-17"
Statement:
  - Sid: DenyRoot
    Effect: Deny
    Action: "*"
    Resource: "*"
    Condition: { ArnLike: { "aws:PrincipalArn": "arn:*:iam::*:root" } }
`,
  'policies/scp/deny-buckets.yaml': `Version: "2012-10-17"
Statement:
  - { Sid: DenyBuckets, Effect: Deny, Action: "s3:CreateBucket", Resource: "*" }
`,
  'policies/scp/require-mfa.yaml': `Version: "2012-10-17"
Statement:
  - Sid: RequireMfa
    Effect: Deny
    Action: "iam:CreateUser"
    Resource: "*"
    Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } }
`,
  'policies/ai-opt-out/ai.yaml': `services:
  default:
    opt_out_policy: { "@@assign": optOut }
`,
};

/** Tries cases written as YAML flow mappings, on one guardrail. */
function tried(guardrail: string, ...cases: readonly string[]) {
  const { root, remove } = organizationFolder({
    ...files,
    [`policies/${guardrail}.test.yaml`]: `description: Tried.\ntests:\n${cases.map((one) => `  - ${one}\n`).join('')}`,
  });
  const { workspace, problems } = checkWorkspace(root);
  remove();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return tryCases(workspace, guardrailCases(workspace)).map(({ passed, expected, came, explanation }) => ({
    passed,
    expected,
    came,
    explanation: explanation.join(' '),
  }));
}

const fine = { passed: true, explanation: '' };

describe('a case on an action', () => {
  test('tries the document by itself, an account or an OU', () => {
    expect(
      tried(
        'scp/deny-buckets',
        '{ action: s3:CreateBucket, expect: denied }',
        '{ action: s3:ListAllMyBuckets, expect: allowed }',
        '{ account: payments-prod, action: s3:CreateBucket, principal: role/Admin, expect: denied }',
        '{ account: alice, action: s3:CreateBucket, principal: role/Admin, expect: allowed }',
        '{ organizationalUnit: Workloads, action: s3:CreateBucket, principal: role/Admin, expect: denied }',
        '{ account: payments-prod, action: s3:CreateBucket, principal: root, expect: denied, by: deny-root }',
      ),
    ).toMatchObject([fine, fine, fine, fine, fine, fine]);
  });

  test('says what denies when it was to be allowed', () => {
    expect(
      tried(
        'scp/deny-buckets',
        '{ account: payments-prod, action: s3:CreateBucket, principal: role/x, expect: allowed }',
      ),
    ).toEqual([
      {
        passed: false,
        expected: 'allowed',
        came: 'denied by deny-buckets',
        explanation: 'policies/scp/deny-buckets.yaml DenyBuckets denies it.',
      },
    ]);
  });

  test('says why the guardrail does not deny, or that it does not hold there', () => {
    const [other, elsewhere] = tried(
      'scp/deny-buckets',
      '{ account: payments-prod, action: s3:PutBucketAcl, principal: role/x, expect: denied }',
      '{ account: alice, action: s3:CreateBucket, principal: role/x, expect: denied }',
    );
    expect(other).toMatchObject({ passed: false, expected: 'denied by deny-buckets', came: 'allowed' });
    expect(other?.explanation).toMatch(
      /^policies\/scp\/deny-buckets\.yaml DenyBuckets does not: .*s3:CreateBucket/,
    );
    expect(elsewhere?.explanation).toBe('The guardrail deny-buckets does not bind this place.');
  });

  test('fails when another guardrail denies than the one that was to', () => {
    expect(
      tried(
        'scp/deny-buckets',
        '{ account: alice, action: s3:CreateBucket, principal: root, expect: denied }',
      ),
    ).toMatchObject([{ passed: false, came: 'denied by deny-root' }]);
  });

  test('tells what a verdict depends on', () => {
    expect(
      tried(
        'scp/require-mfa',
        '{ account: alice, action: iam:CreateUser, principal: role/x, expect: depends, by: require-mfa }',
        '{ account: alice, action: iam:CreateUser, principal: role/x, expect: allowed }',
      ),
    ).toMatchObject([
      fine,
      {
        passed: false,
        came: 'depends on aws:MultiFactorAuthPresent',
        explanation:
          'policies/scp/require-mfa.yaml RequireMfa may decide, depending on aws:MultiFactorAuthPresent.',
      },
    ]);
  });
});

test('where an allow list is silent, it denies', () => {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
organizationalUnits:
  - name: Workloads
    fullAwsAccess: false
    guardrails: [allow-s3]
`,
    'policies/scp/allow-s3.yaml': `Version: "2012-10-17"
Statement:
  - { Effect: Allow, Action: "s3:*", Resource: "*" }
`,
    'policies/scp/allow-s3.test.yaml': `description: Nothing but S3.
tests:
  - { account: payments-prod, action: s3:GetObject, principal: role/x, expect: allowed }
  - { account: payments-prod, action: sqs:CreateQueue, principal: role/x, expect: denied }
  - { organizationalUnit: Workloads, action: sqs:CreateQueue, principal: role/x, expect: denied }
`,
  });
  const { workspace } = checkWorkspace(root);
  remove();
  expect(tryCases(workspace, guardrailCases(workspace))).toMatchObject([
    { passed: true },
    { passed: true, came: 'denied, because nothing allows it' },
    { passed: true },
  ]);
});

describe('a case on a setting', () => {
  test('compares the effective policy of the place', () => {
    expect(
      tried(
        'ai-opt-out/ai',
        '{ setting: services.default.opt_out_policy, is: optOut }',
        '{ account: payments-prod, setting: services.default.opt_out_policy, is: optOut }',
        '{ account: alice, setting: services.default.opt_out_policy, isAbsent: true }',
        '{ setting: services.default.opt_out_policy, is: optIn }',
        '{ setting: services.lex.opt_out_policy, is: optOut }',
      ),
    ).toMatchObject([
      fine,
      fine,
      fine,
      { passed: false, expected: '"optIn"', came: '"optOut"' },
      { passed: false, came: 'absent', explanation: 'services has default.' },
    ]);
  });
});

test('a setting may lie below keys with dots', () => {
  const policy = { roles: { 'arn:aws:iam::aws:policy/a.b': { 'c.d': 1 } } };
  expect(settingAt(policy, 'roles.arn:aws:iam::aws:policy/a.b.c.d'.split('.'))).toBe(1);
  expect(settingAt(policy, ['roles', 'none'])).toBeUndefined();
});
