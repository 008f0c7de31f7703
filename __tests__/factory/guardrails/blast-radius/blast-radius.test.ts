import { blastRadius } from '../../../../factory/guardrails/blast-radius/blast-radius';
import { checkWorkspace } from '../../../../factory/load';
import { guardedOrganization } from '../../../../factory/model/resolve/guarded-organization';
import { organizationFolder } from '../../organization-folder';

type Files = Readonly<Record<string, string | null>>;

function organizationOf(files: Files) {
  const { root, remove } = organizationFolder(files);
  try {
    return guardedOrganization(checkWorkspace(root).workspace);
  } finally {
    remove();
  }
}

const organization = (rest: string) => `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
${rest}`;
const tree = (prod: string, sandbox: string) =>
  organization(`organizationalUnits:
  - name: Prod
    guardrails: [${prod}]
  - name: Sandbox
    guardrails: [${sandbox}]
`);
const request = (slug: string, unit: string) =>
  `email: aws+${slug}@example.com\norganizationalUnit: ${unit}\n`;
const accounts: Files = {
  'accounts/payments-prod.yaml': request('payments-prod', 'Prod'),
  'accounts/shop-prod.yaml': request('shop-prod', 'Prod'),
  'accounts/alice.yaml': request('alice', 'Sandbox'),
};
const deny = (action: string, condition: unknown = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Deny', Effect: 'Deny', Action: action, Resource: '*', Condition: condition }],
  });

function radius(before: Files, after: Files) {
  return blastRadius(
    { before: organizationOf({ ...accounts, ...before }), after: organizationOf({ ...accounts, ...after }) },
    () => [],
  );
}

describe('blast radius', () => {
  const base = { 'organization.yaml': tree('a', ''), 'policies/scp/a.json': deny('s3:PutBucketPolicy') };

  test('nothing changed, nothing told', () => {
    expect(radius(base, base)).toEqual({
      guardrails: [],
      moves: [],
      settings: [],
      compared: 3,
      added: [],
      removed: [],
      requests: 0,
    });
  });

  test('a new action is denied to the accounts that the guardrail reaches, in every region, to everyone', () => {
    const { guardrails } = radius(base, { ...base, 'policies/scp/a.json': deny('s3:*') });
    expect(guardrails).toMatchObject([
      {
        name: 'a',
        what: ['text changed'],
        accounts: ['payments-prod', 'shop-prod'],
        groups: [
          {
            accounts: ['payments-prod', 'shop-prod'],
            effects: [
              {
                before: 'allowed',
                after: 'denied',
                actions: ['s3:*'],
                samples: { 's3:*': 's3:GetObject' },
                regions: undefined,
                resources: undefined,
                by: undefined,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('attaching it elsewhere reaches those below, and no one else', () => {
    const { guardrails } = radius(base, { ...base, 'organization.yaml': tree('', 'a') });
    expect(guardrails).toMatchObject([
      {
        what: ['attached to the OU Sandbox', 'detached from the OU Prod'],
        accounts: expect.arrayContaining(['alice', 'payments-prod', 'shop-prod']),
        groups: expect.arrayContaining([
          { accounts: ['alice'], effects: [expect.objectContaining({ before: 'allowed', after: 'denied' })] },
          {
            accounts: ['payments-prod', 'shop-prod'],
            effects: [expect.objectContaining({ before: 'denied', after: 'allowed' })],
          },
        ]),
      },
    ]);
  });

  test('a condition is told on both sides, with its values', () => {
    const mfa = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
    const { guardrails } = radius(base, { ...base, 'policies/scp/a.json': deny('s3:PutBucketPolicy', mfa) });
    const [effect, ...others] = guardrails[0]?.groups[0]?.effects ?? [];
    expect(others).toEqual([]);
    expect(effect).toMatchObject({
      before: 'denied',
      after: 'allowed',
      by: ['an ordinary role when aws:MultiFactorAuthPresent = true'],
    });
  });

  test('a policy that asks for TLS leaves no verdict open', () => {
    const secure = { Bool: { 'aws:SecureTransport': 'false' } };
    const files = {
      ...base,
      'organization.yaml': tree('a', '').replace(
        'organizationalUnits:',
        'guardrails: [tls]\norganizationalUnits:',
      ),
      'policies/scp/tls.json': deny('s3:*', secure),
    };
    const { guardrails } = radius(files, {
      ...files,
      'organization.yaml': files['organization.yaml'].replace('[a]', '[]'),
    });
    expect(guardrails[0]?.groups[0]?.effects).toMatchObject([{ before: 'denied', after: 'allowed' }]);
  });

  test('regions and principals that a guardrail spares are told', () => {
    const regions = (list: readonly string[]) =>
      deny('ec2:RunInstances', {
        StringNotEquals: { 'aws:RequestedRegion': list },
        ArnNotLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/OrganizationAccountAccessRole' },
      });
    const { guardrails } = radius(
      { ...base, 'policies/scp/a.json': regions(['eu-central-1', 'eu-west-1']) },
      { ...base, 'policies/scp/a.json': regions(['eu-central-1']) },
    );
    expect(guardrails[0]?.groups[0]?.effects).toMatchObject([
      {
        before: 'allowed',
        after: 'denied',
        regions: ['eu-west-1'],
        by: ['an ordinary role, the root user, an Identity Center role'],
      },
    ]);
  });

  test('an account that moves comes under other guardrails', () => {
    const { guardrails, moves } = radius(base, {
      ...base,
      'accounts/shop-prod.yaml': request('shop-prod', 'Sandbox'),
    });
    expect(guardrails).toEqual([]);
    expect(moves).toMatchObject([
      {
        from: 'Prod',
        to: 'Sandbox',
        accounts: ['shop-prod'],
        gained: [],
        lost: ['a'],
        groups: [{ effects: [{ before: 'denied', after: 'allowed', actions: ['s3:PutBucketPolicy'] }] }],
      },
    ]);
  });

  test('an account that moves below an allow list loses what that does not name', () => {
    const allowing = {
      'organization.yaml': `${tree('', 'only-s3')}    fullAwsAccess: false\n`,
      'policies/scp/only-s3.json': deny('s3:*').replace('Deny","Action', 'Allow","Action'),
    };
    const { moves } = radius(allowing, {
      ...allowing,
      'accounts/shop-prod.yaml': request('shop-prod', 'Sandbox'),
    });
    expect(moves).toMatchObject([
      { gained: ['only-s3'], groups: [{ effects: [{ after: 'denied', actions: ['other actions'] }] }] },
    ]);
  });

  test('of two guardrails that change, each is told what is its own doing', () => {
    const two = {
      'organization.yaml': tree('a, b', ''),
      'policies/scp/a.json': deny('s3:PutBucketPolicy'),
      'policies/scp/b.json': deny('s3:PutBucketAcl'),
    };
    const { guardrails } = radius(two, {
      ...two,
      'policies/scp/a.json': deny('s3:*'),
      'policies/scp/b.json': deny('s3:GetObject'),
    });
    expect(guardrails.map(({ groups }) => groups[0]?.effects.map(({ actions }) => actions))).toEqual([
      [['s3:*']],
      [['s3:GetObject']],
    ]);
  });

  test('taking FullAWSAccess off an OU denies what its own policies do not allow', () => {
    const allowing = {
      'organization.yaml': tree('', 'only-s3'),
      'policies/scp/only-s3.json': deny('s3:*').replace('Deny","Action', 'Allow","Action'),
    };
    const { guardrails } = radius(allowing, {
      ...allowing,
      'organization.yaml': `${allowing['organization.yaml']}    fullAwsAccess: false\n`,
    });
    expect(guardrails).toMatchObject([
      { name: 'FullAWSAccess', what: ['detached from the OU Sandbox'], accounts: ['alice'] },
    ]);
    const denied = guardrails[0]?.groups[0]?.effects.filter(({ after }) => after === 'denied') ?? [];
    expect(denied.length).toBeGreaterThan(0);
    expect(JSON.stringify(denied)).not.toContain('s3:');
  });

  test('new and removed accounts are counted, and not compared', () => {
    const { added, removed, compared } = radius(
      { ...base, 'accounts/old.yaml': request('old', 'Prod') },
      { ...base, 'accounts/new.yaml': request('new', 'Prod') },
    );
    expect({ added, removed, compared }).toEqual({ added: ['new'], removed: ['old'], compared: 3 });
  });

  test('outsiders are told apart by a resource control policy', () => {
    const rcp = (condition: unknown) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Deny',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: condition,
          },
        ],
      });
    const strict = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': '{{organizationId}}' } };
    const { guardrails } = radius(
      { 'organization.yaml': tree('', '') },
      {
        'organization.yaml': tree('perimeter', ''),
        'policies/rcp/perimeter.json': rcp({
          ...strict,
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        }),
      },
    );
    expect(guardrails[0]?.groups[0]?.effects).toMatchObject([
      { before: 'allowed', after: 'denied', by: ['a role outside the organization'] },
    ]);
  });

  describe('what changes at the end of a long list is told', () => {
    const statement = (type: 'scp' | 'rcp', fields: object) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            ...(type === 'rcp' ? { Principal: '*' } : {}),
            Action: 'dynamodb:PutItem',
            ...('NotResource' in fields ? {} : { Resource: '*' }),
            ...fields,
          },
        ],
      });
    const many = (name: (index: number) => string, count: number) =>
      Array.from({ length: count }, (_, index) => name(index));
    const condition = (operator: string, key: string, values: readonly string[]) => ({
      Condition: { [operator]: { [key]: values } },
    });
    const table = (index: number) => `arn:aws:dynamodb:eu-central-1:*:table/t${index}`;
    const role = (index: number) => `arn:aws:iam::*:role/r${index}`;
    const account = (index: number) => String(222222222222 + index);
    const service = (index: number) => `s${index}.amazonaws.com`;
    const regions = [
      'us-east-1 us-east-2 us-west-1 us-west-2 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1 ap-south-1',
      'ap-northeast-1 ca-central-1 sa-east-1',
    ].flatMap((line) => line.split(' '));

    test.each<[string, 'scp' | 'rcp', (count: number) => object, count: number, told: string]>([
      ['resources', 'scp', (n) => ({ Resource: many(table, n) }), 9, 'table/t9'],
      ['other resources', 'scp', (n) => ({ NotResource: many(table, n) }), 9, 'table/t9'],
      ['roles', 'scp', (n) => condition('ArnNotLike', 'aws:PrincipalArn', many(role, n)), 20, 'role/r20'],
      [
        'regions',
        'scp',
        (n) => condition('StringNotEquals', 'aws:RequestedRegion', regions.slice(0, n)),
        12,
        'sa-east-1',
      ],
      [
        'values',
        'scp',
        (n) =>
          condition(
            'StringNotEquals',
            'aws:SourceVpc',
            many((i) => `vpc-${i}`, n),
          ),
        7,
        'aws:SourceVpc = vpc-7',
      ],
      [
        'values of a set',
        'scp',
        (n) =>
          condition(
            'ForAnyValue:StringEquals',
            'aws:TagKeys',
            many((i) => `tag-${i}`, n),
          ),
        7,
        'aws:TagKeys = tag-7',
      ],
      [
        'accounts outside',
        'rcp',
        (n) => condition('StringNotEquals', 'aws:PrincipalAccount', many(account, n)),
        5,
        'a role of the account 222222222227',
      ],
      [
        'organizations',
        'rcp',
        (n) =>
          condition(
            'StringNotEquals',
            'aws:PrincipalOrgID',
            many((i) => `o-partner00${i}`, n),
          ),
        5,
        'a role of the organization o-partner005',
      ],
      [
        'services',
        'rcp',
        (n) => condition('StringNotEquals', 'aws:PrincipalServiceName', many(service, n)),
        5,
        'an AWS service when aws:PrincipalServiceName = s5.amazonaws.com',
      ],
    ])('%s', (_, type, fields, count, told) => {
      const files = (n: number): Files => ({
        'organization.yaml': tree('list', ''),
        [`policies/${type}/list.json`]: statement(type, fields(n)),
      });
      const { guardrails } = radius(files(count), files(count + 1));
      expect(JSON.stringify(guardrails[0]?.groups)).toContain(told);
    });

    test.each([
      ['10.0.0.0/16', '10.0.0.0/8', '10.255.255.255'],
      ['10.0.0.0/8', '10.0.0.0/16', '10.255.255.255'],
      ['2001:db8::/48', '2001:db8::/32', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ])('a network that becomes another: %s, %s', (was, is, told) => {
      const files = (range: string): Files => ({
        'organization.yaml': tree('network', ''),
        'policies/scp/network.json': statement('scp', condition('NotIpAddress', 'aws:SourceIp', [range])),
      });
      const { guardrails } = radius(files(was), files(is));
      expect(JSON.stringify(guardrails[0]?.groups)).toContain(`aws:SourceIp = ${told}`);
    });
  });
});
