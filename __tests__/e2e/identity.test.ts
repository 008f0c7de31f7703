import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeOrganizationCommand,
  ListAWSServiceAccessForOrganizationCommand,
} from '@aws-sdk/client-organizations';
import { supportedTargets } from '../../emulator/unsupported';
import { jsonText } from '../../factory/text/json-text';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { jsonApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: identity
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Infrastructure
    defaults:
      access: [{ group: platform, permissionSets: [PowerUser] }]
sharedAccounts: { sharedServices: shared }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
identity:
  delegatedAdministrator: sharedServices
  permissionSets:
    PowerUser:
      description: "Percent %, dollar $ and a \\"quote\\""
      sessionDuration: PT8H
      relayState: https://eu-central-1.console.aws.amazon.com/ec2
      managedPolicies: [PowerUserAccess, job-function/Billing]
      customerManagedPolicies: [{ name: own, path: /teams/ }]
      inlinePolicy: power-user
      permissionsBoundary: { customerManagedPolicy: edge }
    OrganizationAdmin: { managedPolicies: [AdministratorAccess] }
  groups:
    platform: { create: true, description: Runs it }
    From the directory: {}
  managementAccountAccess: [{ group: platform, permissionSets: [OrganizationAdmin] }]
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::\${aws:PrincipalTag/team}/*",
    "Condition": { "StringNotEquals": { "aws:ResourceOrgID": "{{organizationId}}", "aws:ResourceAccount": "{{account:shop}}" } }
  }
}
`;

const INSTANCE = 'arn:aws:sso:::instance/ssoins-1111111111111111';
const GROUP_ID = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6';

/** What the emulator holds of Identity Center is applied and read back; the rest is planned by the real provider. */
describe('IAM Identity Center, administered by a member account', () => {
  let organization: EmulatedOrganization;
  let shared: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.write('permission-sets/power-user.json', POLICY);
    organization.request('shared', 'Infrastructure');
    organization.request(
      'shop',
      'Infrastructure',
      'access: [{ group: From the directory, permissionSets: [PowerUser] }]\n',
    );
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const terraform = (stack: string, ...args: string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  const outputsOf = (stack: string): Record<string, { readonly value: string }> =>
    JSON.parse(organization.read(`terraform-state/${stack}.tfstate`)).outputs;
  /** Applies of a stack what the emulator holds, which has to be what is expected. */
  const applySupported = async (stack: string, expected: readonly string[]) => {
    const { resource } = JSON.parse(organization.read(`cdktf.out/stacks/${stack}/cdk.tf.json`));
    const targets = supportedTargets(resource) ?? [];
    expect(targets).toEqual(expected);
    const flags = targets.map((target) => `-target=${target}`);
    expect(
      await terraform(stack, 'apply', '-input=false', '-auto-approve', '-no-color', ...flags),
    ).toMatchObject({ code: 0 });
  };
  const identityStore = async (operation: string, input: object = {}) => {
    const api = { endpoint: organization.emulator.endpoint, region: HOME_REGION, accountId: shared };
    const instances = await jsonApi({ ...api, service: 'sso', target: 'SWBExternalService.ListInstances' });
    const [instance] = (await instances({})).Instances as [{ readonly IdentityStoreId: string }];
    const call = await jsonApi({
      ...api,
      service: 'identitystore',
      target: `AWSIdentityStore.${operation}`,
    });
    return call({ IdentityStoreId: instance.IdentityStoreId, ...input });
  };

  test('the organization trusts it, and the account is registered', async () => {
    await factory('apply', 'organization', 'account-shop', '--auto-approve');
    const { EnabledServicePrincipals } = await organization.aws.organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(EnabledServicePrincipals?.map(({ ServicePrincipal }) => ServicePrincipal)).toContain(
      'sso.amazonaws.com',
    );
    const { changes } = await factory('plan', 'account-shared');
    expect(changes['account-shared']).toEqual({
      'aws_organizations_account.shared': 'create',
      'aws_organizations_delegated_administrator.shared_delegated_sso_2e_amazonaws_2e_com': 'create',
    });
    await applySupported('account-shared', ['aws_organizations_account.shared']);
    shared = outputsOf('account-shared').account_id?.value ?? '';
  });

  test('the whole of its stack is planned: permission sets with every kind of policy, groups made and found', async () => {
    await identityStore('CreateGroup', { DisplayName: 'From the directory' });
    const { changes } = await factory('plan', 'identity');
    expect(changes.identity).toEqual({
      'aws_identitystore_group.platform': 'create',
      'aws_ssoadmin_customer_managed_policy_attachment.PowerUser_customer__2f_teams_2f_own': 'create',
      'aws_ssoadmin_managed_policy_attachment.PowerUser_managed_PowerUserAccess': 'create',
      'aws_ssoadmin_managed_policy_attachment.PowerUser_managed_job-function_2f_Billing': 'create',
      'aws_ssoadmin_permission_set.PowerUser': 'create',
      'aws_ssoadmin_permission_set_inline_policy.PowerUser_inline-policy': 'create',
      'aws_ssoadmin_permissions_boundary_attachment.PowerUser_boundary': 'create',
    });
    await terraform('identity', 'plan', '-input=false', '-out=plan.bin');
    const { stdout } = await terraform('identity', 'show', '-json', 'plan.bin');
    const { planned_values: planned } = JSON.parse(stdout);
    const resources = planned.root_module.resources as { type: string; values: Record<string, string> }[];
    const valuesOf = (type: string) => resources.find((resource) => resource.type === type)?.values;
    expect(valuesOf('aws_ssoadmin_permission_set')).toMatchObject({
      description: 'Percent %, dollar $ and a "quote"',
      session_duration: 'PT8H',
    });
    const inline = valuesOf('aws_ssoadmin_permission_set_inline_policy')?.inline_policy ?? '';
    const { Organization } = await organization.aws.organizations.send(new DescribeOrganizationCommand({}));
    expect(JSON.parse(inline).Statement).toMatchObject({
      Resource: 'arn:aws:s3:::${aws:PrincipalTag/team}/*',
      Condition: {
        StringNotEquals: {
          'aws:ResourceOrgID': Organization?.Id,
          'aws:ResourceAccount': outputsOf('account-shop').account_id?.value,
        },
      },
    });
  });

  test('groups are applied in the account that administers it, and planned again without changes', async () => {
    await applySupported('identity', ['aws_identitystore_group.platform']);
    const { Groups } = (await identityStore('ListGroups')) as { Groups: Record<string, string>[] };
    expect(Groups.map(({ DisplayName, Description }) => [DisplayName, Description])).toEqual([
      ['From the directory', null],
      ['platform', 'Runs it'],
    ]);
    expect((await factory('plan', 'identity')).changes.identity).not.toHaveProperty(
      'aws_identitystore_group.platform',
    );
  });

  test('access is planned by the provider, in the management account, with ids from the states of other stacks', async () => {
    rmSync(join(organization.root, 'terraform-state', 'identity.tfstate'));
    const values = {
      instance_arn: INSTANCE,
      permission_set_PowerUser_arn: 'arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1111111111111111',
      group_platform_id: GROUP_ID,
      group_From_20_the_20_directory_id: GROUP_ID,
    };
    organization.write('terraform-state/identity.tfstate', stateWith(values));
    const { changes } = await factory('plan', 'access-*', 'management-access');
    const assignment = 'aws_ssoadmin_account_assignment';
    expect(changes).toEqual({
      'access-shared': { [`${assignment}.platform_PowerUser`]: 'create' },
      'access-shop': {
        [`${assignment}.From_20_the_20_directory_PowerUser`]: 'create',
        [`${assignment}.platform_PowerUser`]: 'create',
      },
      'management-access': {
        [`${assignment}.platform_OrganizationAdmin`]: 'create',
        'aws_ssoadmin_managed_policy_attachment.OrganizationAdmin_managed_AdministratorAccess': 'create',
        'aws_ssoadmin_permission_set.OrganizationAdmin': 'create',
      },
    });
  });
});

function stateWith(values: Readonly<Record<string, string>>): string {
  const outputs = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, type: 'string' }]),
  );
  return jsonText({
    version: 4,
    terraform_version: '1.10.0',
    serial: 1,
    lineage: 'e2e',
    outputs,
    resources: [],
  });
}
