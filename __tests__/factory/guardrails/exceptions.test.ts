import { checkWorkspace } from '../../../factory/load';
import { resolveGuardrails } from '../../../factory/model/resolve/resolve-guardrails';
import { organizationFolder } from '../organization-folder';

const deny = (condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Deny', Action: 'ec2:CreateVpc', Resource: '*', ...(condition && { Condition: condition }) },
    ],
  });

const tree = (root: string, workloads: string, quotas = '') => `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
${quotas}${root}
organizationalUnits:
  - name: Workloads
    ${workloads}
    organizationalUnits:
      - name: Prod
      - name: NonProd
        organizationalUnits: [{ name: Dev }, { name: Test }]
      - name: Legacy
  - name: Sandbox
`;

const request = (organizationalUnit: string, more = '') =>
  `email: aws+${organizationalUnit.toLowerCase().replaceAll('/', '-')}@example.com\norganizationalUnit: ${organizationalUnit}\n${more}`;

function resolve(files: Readonly<Record<string, string>>, index = 0) {
  const folder = organizationFolder({ 'accounts/payments-prod.yaml': request('Workloads/Prod'), ...files });
  const { workspace, problems } = checkWorkspace(folder.root);
  const { guardrails, refusals } = resolveGuardrails(workspace);
  folder.remove();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(refusals).toEqual([]);
  const guardrail = guardrails[index];
  if (!guardrail) throw new Error('No guardrail was resolved.');
  return {
    targets: guardrail.targets.map((target) => ('slug' in target ? target.slug : target.kind)),
    condition: (JSON.parse(guardrail.content) as { Statement?: [{ Condition?: unknown }] }).Statement?.[0]
      .Condition,
  };
}

describe('an exception is made by attachment', () => {
  test('to the OUs beside the spared one, where no account is in between', () => {
    const spared = resolve({
      'organization.yaml': tree(
        '',
        'guardrails: [{ guardrail: no-vpc, except: { organizationalUnits: [Workloads/NonProd/Dev] } }]',
      ),
      'policies/scp/no-vpc.json': deny(),
    });
    expect(spared).toEqual({
      targets: ['workloads-prod', 'workloads-nonprod-test', 'workloads-legacy'],
      condition: undefined,
    });
  });

  test('around an OU whose only accounts are spared', () => {
    const { targets } = resolve({
      'organization.yaml': tree(
        '',
        'guardrails: [{ guardrail: no-vpc, except: { accounts: [payments-prod] } }]',
      ),
      'policies/scp/no-vpc.json': deny(),
    });
    expect(targets).toEqual(['workloads-nonprod', 'workloads-legacy']);
  });

  test('from the root for a type that hands settings down, the management account included', () => {
    const { targets } = resolve({
      'organization.yaml': tree(
        'guardrails: [{ guardrail: opt-out, except: { organizationalUnits: [Sandbox] } }]',
        '',
      ),
      'policies/ai-opt-out/opt-out.json': '{"services":{"default":{"opt_out_policy":{"@@assign":"optOut"}}}}',
    });
    expect(targets).toEqual(['managementAccount', 'workloads']);
  });
});

describe('an exception is made by a condition', () => {
  const path = (...slugs: readonly string[]) =>
    `${['{{organizationId}}', '{{rootId}}', ...slugs.map((slug) => `{{organizationalUnitId:${slug}}}`)].join('/')}/*`;

  test('at the root, where accounts begin that nobody requested', () => {
    const spared = resolve({
      'organization.yaml': tree(
        'guardrails: [{ guardrail: no-vpc, except: { organizationalUnits: [Workloads/Legacy, Sandbox] } }]',
        '',
      ),
      'policies/scp/no-vpc.json': deny(),
    });
    expect(spared).toEqual({
      targets: ['root'],
      condition: {
        'ForAllValues:StringNotLike': {
          'aws:PrincipalOrgPaths': [path('workloads', 'workloads-legacy'), path('sandbox')],
        },
      },
    });
  });

  test('where another account is in the same OU: its id, or a mark for the one that AWS gives', () => {
    const spared = resolve({
      'organization.yaml': tree(
        '',
        'guardrails: [{ guardrail: no-vpc, except: { accounts: [payments-prod, old-prod] } }]',
      ),
      'accounts/old-prod.yaml': `${request('Workloads/Prod')}accountId: "222222222222"\n`.replace(
        'aws+',
        'old+',
      ),
      'accounts/other-prod.yaml': request('Workloads/Prod').replace('aws+', 'other+'),
      'policies/scp/no-vpc.json': deny({
        StringNotEquals: { 'aws:principalaccount': '333333333333', 'aws:RequestedRegion': 'x' },
      }),
    });
    expect(spared).toEqual({
      targets: ['workloads'],
      condition: {
        StringNotEquals: {
          'aws:principalaccount': ['333333333333', '{{accountId:payments-prod}}', '222222222222'],
          'aws:RequestedRegion': 'x',
        },
      },
    });
  });

  test('where the OUs around have no room', () => {
    const { targets, condition } = resolve({
      'organization.yaml': tree(
        '',
        'guardrails: [{ guardrail: no-vpc, except: { organizationalUnits: [Workloads/Prod] } }]',
        'quotas: { policies: { scp: { perTarget: 2 } } }\n',
      ).replace('- name: Legacy', '- name: Legacy\n        guardrails: [other]'),
      'policies/scp/no-vpc.json': deny(),
      'policies/scp/other.json': deny().replace('CreateVpc', 'CreateSubnet'),
    });
    expect(targets).toEqual(['workloads']);
    expect(condition).toHaveProperty('ForAllValues:StringNotLike');
  });

  test('where an exception made before it has taken the room', () => {
    const files = {
      'organization.yaml': tree(
        '',
        'guardrails: [{ guardrail: a, except: { organizationalUnits: [Workloads/Prod] } }, { guardrail: b, except: { organizationalUnits: [Workloads/Prod] } }]',
        'quotas: { policies: { scp: { perTarget: 2 } } }\n',
      ),
      'policies/scp/a.json': deny(),
      'policies/scp/b.json': deny().replace('CreateVpc', 'CreateSubnet'),
    };
    expect(resolve(files, 0)).toEqual({
      targets: ['workloads-nonprod', 'workloads-legacy'],
      condition: undefined,
    });
    expect(resolve(files, 1).targets).toEqual(['workloads']);
    const packed = { ...files, 'organization.yaml': `${files['organization.yaml']}packGuardrails: true\n` };
    expect(resolve(packed, 1).targets).toEqual(['workloads-nonprod', 'workloads-legacy']);
  });

  test('of a resource control policy on whose resource it is', () => {
    const { condition } = resolve({
      'organization.yaml': tree(
        'guardrails: [{ guardrail: tls, except: { accounts: [payments-prod] } }]',
        '',
      ),
      'policies/rcp/tls.json': JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    });
    expect(condition).toEqual({
      BoolIfExists: { 'aws:SecureTransport': 'false' },
      StringNotEquals: { 'aws:ResourceAccount': ['{{accountId:payments-prod}}'] },
    });
  });
});
