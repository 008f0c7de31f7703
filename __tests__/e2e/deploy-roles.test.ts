import {
  CreateOpenIDConnectProviderCommand,
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListOpenIDConnectProvidersCommand,
  ListRolesCommand,
  type Role,
} from '@aws-sdk/client-iam';
import type { AwsClients } from '../../emulator/aws-clients';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: deploy
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}, eu-west-1]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Workloads
    defaults:
      deploy:
        github:
          - { repository: acme/landing-zone, environments: [prod], role: platform, managedPolicies: [ReadOnlyAccess] }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const DEPLOY = `deploy:
  github:
    - repository: acme/payments
      branches: [main]
      tags: ["v*"]
      role: ci/deploy
      allow: [{ actions: ["ecs:UpdateService"], resources: ["*"] }]
      permissionsBoundary: { managedPolicy: PowerUserAccess }
      sessionHours: 2
  gitlab:
    - { project: acme/shop, branches: [main], role: shop, managedPolicies: [PowerUserAccess] }
`;

const GITHUB = 'token.actions.githubusercontent.com';

/** Roles for CI, applied by the real provider and read back inside the accounts. */
describe('deployment roles', () => {
  let organization: EmulatedOrganization;

  const factory = async (command: string, ...args: readonly string[]) =>
    pipelineReport(await organization.factory(command, ...args, '--format', 'json'));
  const inside = async (name: string): Promise<{ id: string; iam: AwsClients['iam'] }> => {
    const id = organization.accountId(name);
    return { id, iam: (await organization.inAccount(id)).iam };
  };

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('payments', 'Workloads', DEPLOY);
    organization.request('ledger', 'Workloads', '');
  });
  afterAll(() => organization?.stop());

  test('are applied with the accounts', async () => {
    const { statuses } = await factory('apply', '--auto-approve');
    expect(statuses).toMatchObject({ 'baseline-payments': 'applied', 'baseline-ledger': 'applied' });
  });

  test('each account has one provider for each issuer, with the audiences of its roles', async () => {
    expect(await providersOf(await inside('payments'))).toEqual({
      'gitlab.com': ['https://gitlab.com'],
      [GITHUB]: ['sts.amazonaws.com'],
    });
    expect(await providersOf(await inside('ledger'))).toEqual({ [GITHUB]: ['sts.amazonaws.com'] });
  });

  test('each role is opened by the tokens meant, and by no others', async () => {
    const { id, iam } = await inside('payments');
    const { Roles = [] } = await iam.send(new ListRolesCommand({ PathPrefix: '/' }));
    const names = Roles.map(({ RoleName }) => RoleName).filter((name) => !name?.startsWith('Organization'));
    expect(names.sort()).toEqual(['deploy', 'platform', 'shop']);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'deploy' }));
    expect(Role).toMatchObject({
      Arn: `arn:aws:iam::${id}:role/ci/deploy`,
      MaxSessionDuration: 7200,
      PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::aws:policy/PowerUserAccess' },
    });
    const statement = {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${id}:oidc-provider/${GITHUB}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
    };
    const aud = { [`${GITHUB}:aud`]: 'sts.amazonaws.com' };
    expect(trustOf(Role)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          ...statement,
          Condition: {
            StringEquals: { ...aud, [`${GITHUB}:sub`]: ['repo:acme/payments:ref:refs/heads/main'] },
          },
        },
        {
          ...statement,
          Condition: {
            StringEquals: aud,
            StringLike: { [`${GITHUB}:sub`]: ['repo:acme/payments:ref:refs/tags/v*'] },
          },
        },
      ],
    });
    const { Role: shop } = await iam.send(new GetRoleCommand({ RoleName: 'shop' }));
    expect(trustOf(shop)).toMatchObject({
      Statement: [
        {
          Principal: { Federated: `arn:aws:iam::${id}:oidc-provider/gitlab.com` },
          Condition: {
            StringEquals: {
              'gitlab.com:aud': 'https://gitlab.com',
              'gitlab.com:sub': ['project_path:acme/shop:ref_type:branch:ref:main'],
            },
          },
        },
      ],
    });
  });

  test('each role may do what the request says', async () => {
    const { iam } = await inside('payments');
    const attached = async (RoleName: string) =>
      (await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))).AttachedPolicies?.map(
        ({ PolicyName }) => PolicyName,
      );
    expect(await attached('deploy')).toEqual([]);
    expect(await attached('shop')).toEqual(['PowerUserAccess']);
    expect(await attached('platform')).toEqual(['ReadOnlyAccess']);
    const { PolicyDocument = '' } = await iam.send(
      new GetRolePolicyCommand({ RoleName: 'deploy', PolicyName: 'allow' }),
    );
    expect(JSON.parse(decodeURIComponent(PolicyDocument))).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: ['ecs:UpdateService'], Resource: ['*'] }],
    });
  });

  test('a second plan has no changes', async () => {
    const { changes } = await factory('plan');
    expect(changes).toEqual({});
  });

  test('a provider that is there already is used as it is', async () => {
    organization.request('billing', 'Workloads', '');
    const { statuses } = await factory('apply', 'account-billing', '--auto-approve');
    expect(statuses['account-billing']).toBe('applied');
    const { id, iam } = await inside('billing');
    await iam.send(
      new CreateOpenIDConnectProviderCommand({
        Url: `https://${GITHUB}`,
        ClientIDList: ['sts.amazonaws.com'],
      }),
    );
    organization.request('billing', 'Workloads', `deploy: { existingProviders: ["https://${GITHUB}"] }\n`);
    expect((await factory('apply', 'baseline-billing', '--auto-approve')).statuses['baseline-billing']).toBe(
      'applied',
    );
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'platform' }));
    expect(trustOf(Role)).toMatchObject({
      Statement: [{ Principal: { Federated: `arn:aws:iam::${id}:oidc-provider/${GITHUB}` } }],
    });
    expect(await providersOf({ iam })).toEqual({ [GITHUB]: ['sts.amazonaws.com'] });
  });

  test('quotas, which the emulator lacks, are planned by the real provider: in each region', async () => {
    organization.request(
      'ledger',
      'Workloads',
      `serviceQuotas:
  - { service: vpc, quota: L-F678F1CE, value: 10 }
  - { service: iam, quota: L-FE177D64, value: 2000 }
`,
    );
    expect((await factory('plan', 'baseline-ledger')).changes['baseline-ledger']).toEqual({
      'aws_servicequotas_service_quota.service-quota_iam_L-FE177D64_us-east-1': 'create',
      'aws_servicequotas_service_quota.service-quota_vpc_L-F678F1CE_eu-central-1': 'create',
      'aws_servicequotas_service_quota.service-quota_vpc_L-F678F1CE_eu-west-1': 'create',
    });
  });
});

/** Issuer -> audiences. */
async function providersOf({ iam }: Pick<AwsClients, 'iam'>): Promise<Record<string, readonly string[]>> {
  const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  const providers = await Promise.all(
    OpenIDConnectProviderList.map(({ Arn }) =>
      iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: Arn })),
    ),
  );
  return Object.fromEntries(providers.map(({ Url = '', ClientIDList = [] }) => [Url, ClientIDList]));
}

function trustOf(role: Role | undefined): unknown {
  return JSON.parse(decodeURIComponent(role?.AssumeRolePolicyDocument ?? ''));
}
