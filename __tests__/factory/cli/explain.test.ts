import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

const { root, remove } = organizationFolder({
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
guardrails: [approved-regions, own-principals]
organizationalUnits:
  - name: Workloads
    organizationalUnits: [{ name: Prod, guardrails: [quiet] }]
`,
  'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads/Prod
accountId: "222222222222"
`,
  'accounts/payments-new.yaml': 'email: aws+payments-new@example.com\norganizationalUnit: Workloads\n',
  'policies/scp/approved-regions.json': `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Regions",
      "Effect": "Deny",
      "Action": ["s3:*", "sns:*", "sqs:*"],
      "Resource": "*",
      "Condition": { "StringNotEquals": { "aws:RequestedRegion": "{{governedRegions}}" } }
    }
  ]
}
`,
  'policies/scp/quiet.yaml': `Version: "2012-10-17"
Statement:
  - { Effect: Deny, Action: "sns:*", Resource: "*" }
  - { Effect: Deny, Action: "sqs:*", Resource: "arn:aws:sqs:*:*:dead-\${aws:PrincipalTag/team}" }
`,
  'policies/rcp/own-principals.json': `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "Own", "Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "{{organizationId}}" } }
  }
}
`,
});
afterAll(remove);

function explain(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'explain', ...args, '--root', root], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('explain', () => {
  test('prints the verdict, what decides, and the reason of each statement, level by level', () => {
    expect(
      explain('payments-prod', 'sns:Publish', '--region', 'us-east-1', '--principal', 'role/App').stdout,
    ).toBe(`denied: sns:Publish in the account payments-prod.
  policies/scp/approved-regions.json:4 Regions
  policies/scp/quiet.yaml:3

Service control policies: denied
  the root: denied
    applies    Allow  FullAWSAccess
    applies    Deny  policies/scp/approved-regions.json:4 Regions
               StringNotEquals aws:RequestedRegion eu-central-1, eu-west-1 holds: it is us-east-1
  the OU Workloads: allowed
    applies    Allow  FullAWSAccess
  the OU Workloads/Prod: denied
    applies    Allow  FullAWSAccess
    applies    Deny  policies/scp/quiet.yaml:3
               action and resource match
    no         1 statement on other actions: quiet
  the account payments-prod: allowed
    applies    Allow  FullAWSAccess

Resource control policies do not bind resources of sns.
`);
  });

  test('says what it depends on, and takes what is given', () => {
    const queue = ['sqs:SendMessage', '--resource', 'arn:aws:sqs:eu-west-1:222222222222:dead-pay'];
    const { status, stdout } = explain('payments-prod', ...queue);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^depends: .*, on aws:PrincipalTag\/team, aws:RequestedRegion\.$/m);
    expect(stdout).toContain('may apply  Deny  policies/scp/quiet.yaml:4');
    const known = [...queue, '--region', 'eu-west-1'];
    expect(explain('payments-prod', ...known, '--context', 'aws:PrincipalTag/team=pay').stdout).toMatch(
      /^denied: /,
    );
    expect(explain('payments-prod', ...known, '--absent', 'aws:PrincipalTag/team').stdout).toMatch(
      /^allowed: (.*\n)*.*the resource is not among Resource arn:aws:sqs:\*:\*:dead-\$\{aws:PrincipalTag\/team\}$/m,
    );
  });

  test('takes an OU, and accounts by their number', () => {
    const asked = ['s3:GetObject', '--region', 'us-east-1'];
    expect(explain('Workloads/Prod', ...asked).stdout).toContain(
      'denied: s3:GetObject in a new account in the OU Workloads/Prod.',
    );
    expect(explain('222222222222', ...asked).stdout).toContain('in the account payments-prod.');
    expect(explain('111111111111', ...asked).stdout).toMatch(
      /^allowed: .*\n(.*\n)*Service control policies do not bind the management account\.$/m,
    );
  });

  test('tells programs all of it', () => {
    const { stdout } = explain(
      'payments-prod',
      'sqs:SendMessage',
      '--region=eu-west-1',
      '--principal=arn:aws:iam::999999999999:role/x',
      '--format=json',
    );
    const explanation = JSON.parse(stdout);
    expect(explanation).toMatchObject({
      verdict: 'denied',
      dependsOn: [],
      deciding: [
        {
          guardrail: 'own-principals',
          type: 'rcp',
          file: 'policies/rcp/own-principals.json',
          line: 3,
          sid: 'Own',
        },
      ],
      sides: [
        { type: 'scp', exempt: expect.stringContaining('999999999999'), levels: [] },
        { type: 'rcp', verdict: 'denied', exempt: null },
      ],
    });
    expect(explanation.sides[1].levels).toHaveLength(4);
    expect(explanation.sides[1].levels[0].statements).toMatchObject([
      { guardrail: 'RCPFullAWSAccess', match: 'yes', line: null },
      { guardrail: 'own-principals', match: 'yes', reason: expect.stringContaining('holds: whatever it is') },
    ]);
  });

  test.each([
    [
      ['payments-pord', 's3:GetObject'],
      'There is neither an account request nor an OU "payments-pord". Did you mean "payments-prod"?\n',
    ],
    [
      ['Workloads/Pord', 's3:GetObject'],
      'There is neither an account request nor an OU "Workloads/Pord". Did you mean "Workloads/Prod"?\n',
    ],
    [
      ['payments-prod', 's3'],
      '"s3" is no action. Give a service and one of its actions, such as s3:GetObject.\n',
    ],
    [
      ['payments-prod', 's3:Get*'],
      '"s3:Get*" is no action. Give a service and one of its actions, such as s3:GetObject.\n',
    ],
    [
      ['payments-prod', 's3:GetObject', '--resource', 'bucket'],
      '"bucket" is no resource. Give its ARN, such as arn:aws:s3:::bucket/key, or leave --resource out.\n',
    ],
    [
      ['payments-prod', 's3:GetObject', '--principal', 'Admin'],
      '"Admin" is no principal. Give an ARN, root, role/NAME or user/NAME of the account, a service such as cloudtrail.amazonaws.com, or anonymous.\n',
    ],
    [
      ['payments-prod', 's3:GetObject', '--context', 'aws:SourceVpc=vpc-1', '--absent', 'AWS:sourcevpc'],
      '"aws:SourceVpc" can\'t have a value and be absent: leave out one of the two.\n',
    ],
    [
      ['payments-prod', 's3:GetObject', '--context', 'x'],
      '"x" is no context. Give a condition key and its value, such as --context aws:SourceVpc=vpc-1.\n',
    ],
    [
      ['payments-prod', 's3:GetObject', '--context', 'x=1', '--absent', 'x'],
      '"x" can\'t have a value and be absent: leave out one of the two.\n',
    ],
  ])('%s ends with 2 and a reason', (args, stderr) => {
    expect(explain(...args)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('says whom it takes for a stranger while numbers of accounts are not known', () => {
    const { stdout } = explain(
      'payments-prod',
      'sns:Publish',
      '--principal',
      'arn:aws:iam::333333333333:role/App',
    );
    expect(stdout).toContain('Taken for granted: 333333333333 is no account of the organization.');
  });

  test('doubts an action that IAM does not know, and answers all the same', () => {
    const { status, stdout, stderr } = explain('payments-prod', 's3:GetObjekt', '--region', 'us-east-1');
    expect(stderr).toBe('IAM does not know the action "s3:GetObjekt". Did you mean "s3:GetObject"?\n');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^denied/) });
  });

  test('lets no text steer the terminal', () => {
    const { stdout } = explain('payments-prod', 'sns:Publish', '--principal', 'role/\u001b[31mred');
    expect(stdout).not.toContain('\u001b');
  });
});
