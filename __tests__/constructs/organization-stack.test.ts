import { OrganizationStack } from '../../constructs/organization/organization-stack';
import { landingZone } from './landing-zone-fixture';
import { contextOf, terraformOf } from './synthesized';

test('the organization trusts the services that stacks need, and enables the policy types in use', () => {
  const { resource } = terraformOf(new OrganizationStack(contextOf()));
  expect(resource.aws_organizations_organization).toEqual({
    organization: {
      feature_set: 'ALL',
      aws_service_access_principals: ['account.amazonaws.com'],
      enabled_policy_types: ['SERVICE_CONTROL_POLICY'],
      lifecycle: { prevent_destroy: true },
    },
  });
});

test('what the organization trusts and has enabled besides is kept: both lists are set as a whole', () => {
  const organization = {
    ...landingZone.organization,
    trustedServices: ['sso.amazonaws.com', 'account.amazonaws.com'],
    policyTypes: ['TAG_POLICY'] as const,
  };
  const { resource } = terraformOf(new OrganizationStack(contextOf({ ...landingZone, organization })));
  expect(resource.aws_organizations_organization?.organization).toMatchObject({
    aws_service_access_principals: [
      'account.amazonaws.com',
      'sso.amazonaws.com',
      // AWS trusts it by itself with tag policies.
      'tagpolicies.tag.amazonaws.com',
    ],
    enabled_policy_types: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'],
  });
});

test('every type of a policy in use is enabled, once', () => {
  const policies = (['rcp', 'backup', 'rcp', 'declarative-ec2'] as const).map((type, index) => ({
    ...landingZone.policies[0]!,
    name: `policy-${index}`,
    type,
  }));
  const { resource } = terraformOf(new OrganizationStack(contextOf({ ...landingZone, policies })));
  expect(resource.aws_organizations_organization?.organization?.enabled_policy_types).toEqual([
    'BACKUP_POLICY',
    'DECLARATIVE_POLICY_EC2',
    'RESOURCE_CONTROL_POLICY',
    'SERVICE_CONTROL_POLICY',
  ]);
});

test('SCPs stay enabled without one, because taking the last away needs it', () => {
  const { resource } = terraformOf(
    new OrganizationStack(contextOf({ ...landingZone, guardrails: [], policies: [] })),
  );
  expect(resource.aws_organizations_organization?.organization).toMatchObject({
    enabled_policy_types: ['SERVICE_CONTROL_POLICY'],
  });
});

test('GovCloud (US) has no Account Management to trust', () => {
  const organization = { ...landingZone.organization, partition: 'aws-us-gov' as const };
  const { resource } = terraformOf(new OrganizationStack(contextOf({ ...landingZone, organization })));
  expect(resource.aws_organizations_organization?.organization).toMatchObject({
    aws_service_access_principals: [],
  });
});

test('OUs hang below their parents, and are never destroyed to be moved', () => {
  const { resource } = terraformOf(new OrganizationStack(contextOf()));
  const root = '${aws_organizations_organization.organization.roots[0].id}';
  const lifecycle = { prevent_destroy: true };
  expect(resource.aws_organizations_organizational_unit).toEqual({
    security: { name: 'Security', parent_id: root, lifecycle },
    workloads: { name: 'Workloads', parent_id: root, lifecycle },
    'workloads-prod': {
      name: 'Prod',
      parent_id: '${aws_organizations_organizational_unit.workloads.id}',
      lifecycle,
    },
  });
});

test('renaming an OU keeps its address', () => {
  const renamed = landingZone.organizationalUnits.map((unit) => ({ ...unit, name: `${unit.name} new` }));
  const stack = new OrganizationStack(contextOf({ ...landingZone, organizationalUnits: renamed }));
  expect(Object.keys(terraformOf(stack).resource.aws_organizations_organizational_unit ?? {})).toEqual([
    'security',
    'workloads',
    'workloads-prod',
  ]);
});

test('an OU may have the name of anything else in the stack', () => {
  const slugs = ['organization', 'state-backend', 'aws-provider', '1st'];
  const organizationalUnits = slugs.map((slug) => ({
    slug,
    name: slug,
    path: slug,
    parent: undefined,
    id: undefined,
    fullAwsAccess: true,
  }));
  const stack = new OrganizationStack(contextOf({ ...landingZone, organizationalUnits }));
  expect(Object.keys(terraformOf(stack).resource.aws_organizations_organizational_unit ?? {})).toEqual([
    '_1st',
    'aws-provider',
    'organization',
    'state-backend',
  ]);
});

test('the services that policy types need are trusted, be the type in use or only kept enabled', () => {
  const policies = (['backup', 'inspector', 's3'] as const).map((type) => ({
    ...landingZone.policies[0]!,
    name: type,
    type,
  }));
  const organization = { ...landingZone.organization, policyTypes: ['SECURITYHUB_POLICY'] as const };
  const { resource } = terraformOf(
    new OrganizationStack(contextOf({ ...landingZone, organization, policies })),
  );
  expect(resource.aws_organizations_organization?.organization?.aws_service_access_principals).toEqual([
    'account.amazonaws.com',
    'backup.amazonaws.com',
    'inspector2.amazonaws.com',
    'securityhub.amazonaws.com',
  ]);
});
