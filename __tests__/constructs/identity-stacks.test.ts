import { allStacks } from '../../constructs/stacks';
import { landingZoneWithIdentity } from './identity-fixture';
import { landingZone, NASTY } from './landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform } from './synthesized';

const stacks = everyStack(landingZoneWithIdentity());
const stack = (id: string, among = stacks): Terraform => {
  const found = among.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};
const dependencies = (model = landingZoneWithIdentity()) =>
  Object.fromEntries(
    [...allStacks(contextOf(model))].map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]),
  );
const instanceArn = '${tolist(data.aws_ssoadmin_instances.identity-center.arns)[0]}';
const inRegion = { region: 'eu-west-1' };

describe('the identity stack', () => {
  const { resource, data, output } = stack('identity') as Terraform & {
    data: Record<string, Record<string, unknown>>;
  };

  test('has each permission set with its policies, one after the other', () => {
    const permission_set_arn = '${aws_ssoadmin_permission_set.PowerUser.arn}';
    const common = { instance_arn: instanceArn, permission_set_arn, ...inRegion };
    expect(resource.aws_ssoadmin_permission_set?.PowerUser).toMatchObject({
      instance_arn: instanceArn,
      name: 'PowerUser',
      session_duration: 'PT4H',
      relay_state: 'https://console.aws.amazon.com/ec2',
      ...inRegion,
    });
    expect(evaluate(String(resource.aws_ssoadmin_permission_set?.PowerUser?.description))).toBe(NASTY);
    expect(resource.aws_ssoadmin_permissions_boundary_attachment).toEqual({
      PowerUser_boundary: {
        ...common,
        permissions_boundary: { customer_managed_policy_reference: { name: 'edge', path: '/' } },
      },
    });
    expect(resource.aws_ssoadmin_managed_policy_attachment).toEqual({
      PowerUser_managed_PowerUserAccess: {
        ...common,
        managed_policy_arn: 'arn:aws:iam::aws:policy/PowerUserAccess',
        depends_on: ['aws_ssoadmin_permissions_boundary_attachment.PowerUser_boundary'],
      },
      'PowerUser_managed_job-function_2f_Billing': {
        ...common,
        managed_policy_arn: 'arn:aws:iam::aws:policy/job-function/Billing',
        depends_on: ['aws_ssoadmin_managed_policy_attachment.PowerUser_managed_PowerUserAccess'],
      },
    });
    expect(resource.aws_ssoadmin_customer_managed_policy_attachment).toEqual({
      PowerUser_customer__2f_teams_2f_own: {
        ...common,
        customer_managed_policy_reference: { name: 'own', path: '/teams/' },
        depends_on: ['aws_ssoadmin_managed_policy_attachment.PowerUser_managed_job-function_2f_Billing'],
      },
    });
    expect(resource.aws_ssoadmin_permission_set_inline_policy).toEqual({
      'PowerUser_inline-policy': {
        ...common,
        inline_policy:
          '{"a":"$${aws:PrincipalTag/x}","b":"222222222222 ${data.terraform_remote_state.organization.outputs.organization_id}"}',
        depends_on: ['aws_ssoadmin_customer_managed_policy_attachment.PowerUser_customer__2f_teams_2f_own'],
      },
    });
  });

  test('makes groups or looks them up', () => {
    const identity_store_id = '${tolist(data.aws_ssoadmin_instances.identity-center.identity_store_ids)[0]}';
    expect(resource.aws_identitystore_group?.platform).toMatchObject({
      identity_store_id,
      display_name: 'platform',
      ...inRegion,
    });
    expect(data.aws_identitystore_group).toEqual({
      payments_20_developers: {
        identity_store_id,
        alternate_identifier: {
          unique_attribute: { attribute_path: 'DisplayName', attribute_value: 'payments developers' },
        },
        ...inRegion,
      },
    });
  });

  test('hands on what other stacks refer to', () => {
    expect(output).toEqual({
      instance_arn: { value: instanceArn },
      permission_set_PowerUser_arn: { value: '${aws_ssoadmin_permission_set.PowerUser.arn}' },
      group_payments_20_developers_id: {
        value: '${data.aws_identitystore_group.payments_20_developers.group_id}',
      },
      group_platform_id: { value: '${aws_identitystore_group.platform.group_id}' },
    });
  });

  test('says what to do when Identity Center is not enabled', () => {
    expect(data.aws_ssoadmin_instances?.['identity-center']).toMatchObject({
      lifecycle: {
        postcondition: [
          {
            condition: '${length(self.arns) > 0}',
            error_message: expect.stringMatching(/^IAM Identity Center is not enabled/),
          },
        ],
      },
    });
  });

  test('is trusted by the organization', () => {
    const { aws_organizations_organization: organization } = stack('organization').resource;
    expect(organization?.organization?.aws_service_access_principals).toContain('sso.amazonaws.com');
  });
});

test('access to an account, by group and permission set, for ids of other stacks', () => {
  expect(stack('access-payments-prod').resource.aws_ssoadmin_account_assignment).toEqual({
    payments_20_developers_PowerUser: {
      instance_arn: '${data.terraform_remote_state.identity.outputs.instance_arn}',
      permission_set_arn: '${data.terraform_remote_state.identity.outputs.permission_set_PowerUser_arn}',
      principal_type: 'GROUP',
      principal_id: '${data.terraform_remote_state.identity.outputs.group_payments_20_developers_id}',
      target_type: 'AWS_ACCOUNT',
      target_id: '${data.terraform_remote_state.account-payments-prod.outputs.account_id}',
      ...inRegion,
    },
  });
});

test('access to the management account: its own permission sets, whole before they are assigned', () => {
  const { resource } = stack('management-access');
  expect(Object.keys(resource.aws_ssoadmin_permission_set ?? {})).toEqual(['OrganizationAdmin']);
  expect(resource.aws_ssoadmin_account_assignment?.platform_OrganizationAdmin).toMatchObject({
    target_id: '111111111111',
    principal_id: '${data.terraform_remote_state.identity.outputs.group_platform_id}',
    depends_on: [
      'aws_ssoadmin_permission_set.OrganizationAdmin',
      'aws_ssoadmin_permissions_boundary_attachment.OrganizationAdmin_boundary',
    ],
  });
});

test('the order: organization, identity, and an account with its baseline before who may enter it', () => {
  expect(dependencies()).toMatchObject({
    identity: ['organization'],
    'management-access': ['identity'],
    'access-payments-prod': ['account-payments-prod', 'baseline-payments-prod', 'identity'],
  });
});

describe('with a delegated administrator', () => {
  const model = landingZoneWithIdentity({ delegatedAdministrator: 'payments-prod' });
  const delegated = everyStack(model);

  test('its own stack registers it', () => {
    const { resource } = stack('account-payments-prod', delegated);
    expect(resource.aws_organizations_delegated_administrator).toEqual({
      'payments-prod_delegated_sso_2e_amazonaws_2e_com': {
        account_id: '${aws_organizations_account.payments-prod.id}',
        service_principal: 'sso.amazonaws.com',
      },
    });
    expect(stack('account-2019-legacy', delegated).resource).not.toHaveProperty(
      'aws_organizations_delegated_administrator',
    );
  });

  test('the identity stack runs in it, at the same addresses, and assignments in the management account', () => {
    const role = (id: string) => stack(id, delegated).provider.aws[0]?.assume_role;
    expect(role('identity')).toMatchObject([{ role_arn: expect.stringContaining('account-payments-prod') }]);
    expect(role('management-access')).toBeUndefined();
    expect(role('access-payments-prod')).toBeUndefined();
    expect(stack('identity', delegated).resource).toEqual(stack('identity').resource);
    expect(dependencies(model)).toMatchObject({
      identity: ['account-payments-prod', 'organization'],
      'access-payments-prod': ['account-payments-prod', 'baseline-payments-prod', 'identity'],
    });
  });
});

test('with one provider for each region, that of Identity Center', () => {
  const aliases = everyStack({
    ...landingZoneWithIdentity(),
    terraform: { ...landingZone.terraform, regionMode: 'alias' },
  });
  for (const id of ['identity', 'management-access', 'access-payments-prod']) {
    expect(stack(id, aliases).provider.aws.map(({ region }) => region)).toEqual([
      'eu-central-1',
      'eu-west-1',
    ]);
    const resources = Object.values(stack(id, aliases).resource).flatMap((named) => Object.values(named));
    expect(new Set(resources.map(({ provider }) => provider))).toEqual(new Set(['aws.eu-west-1']));
  }
});

test('managed policies are those of the partition', () => {
  const china = landingZoneWithIdentity();
  const { resource } = stack(
    'identity',
    everyStack({ ...china, organization: { ...china.organization, partition: 'aws-cn' } }),
  );
  expect(
    resource.aws_ssoadmin_managed_policy_attachment?.PowerUser_managed_PowerUserAccess?.managed_policy_arn,
  ).toBe('arn:aws-cn:iam::aws:policy/PowerUserAccess');
});

test('none of it without Identity Center', () => {
  expect([...everyStack().keys()].filter((id) => /identity|access/.test(id))).toEqual([]);
});
