import { ManagementStack } from '../../constructs/management-stack';
import { organizationArn } from '../../constructs/resource-sharing/organization-arn';
import { OrganizationShare } from '../../constructs/resource-sharing/organization-share';
import { allStacks } from '../../constructs/stacks';
import type { LandingZone } from '../../factory/model/landing-zone';
import { landingZone } from './landing-zone-fixture';
import { contextOf, everyStack, terraformOf } from './synthesized';

const sharing: LandingZone = {
  ...landingZone,
  dns: {
    account: '2019-legacy',
    zone: 'cloud.example.com',
    zoneId: undefined,
    resolver: {
      account: '2019-legacy',
      places: [],
      privateZones: [],
      inbound: false,
      clients: [],
      rules: [],
      profile: false,
    },
  },
};

describe('sharing with the organization', () => {
  test('is not switched on when nothing is shared', () => {
    expect(everyStack().has('resource-sharing')).toBe(false);
  });

  test('is switched on once, in the management account, after the organization trusts RAM', () => {
    // Stacks of the resolver itself are none of this test.
    const stacks = [...allStacks(contextOf(sharing))].filter(({ node }) =>
      ['organization', 'resource-sharing'].includes(node.id),
    );
    const [organization, resourceSharing] = stacks.map(terraformOf);
    expect(
      organization?.resource.aws_organizations_organization?.organization?.aws_service_access_principals,
    ).toContain('ram.amazonaws.com');
    expect(resourceSharing?.resource).toEqual({
      aws_ram_sharing_with_organization: { organization: { lifecycle: { prevent_destroy: true } } },
    });
    expect([...(stacks[1]?.dependencyIds ?? [])]).toEqual(['organization']);
  });
});

test('a share takes nobody outside, and each resource and principal has an address of its own', () => {
  class Sharing extends ManagementStack {
    constructor() {
      super(contextOf(), 'sharing');
      new OrganizationShare(this, 'rules', {
        name: 'rules ${x}',
        resources: new Map([['internal', '${aws_route53_resolver_rule.internal.arn}']]),
        principals: new Map([['organization', organizationArn(this)]]),
        inRegion: this.regions.in('eu-west-1'),
      });
    }
  }
  const region = 'eu-west-1';
  const resource_share_arn = '${aws_ram_resource_share.rules_share.arn}';
  expect(terraformOf(new Sharing()).resource).toEqual({
    aws_ram_resource_share: {
      rules_share: { name: 'rules $${x}', allow_external_principals: false, region },
    },
    aws_ram_resource_association: {
      rules_resource_internal: {
        resource_share_arn,
        resource_arn: '${aws_route53_resolver_rule.internal.arn}',
        region,
      },
    },
    aws_ram_principal_association: {
      rules_principal_organization: {
        resource_share_arn,
        principal:
          'arn:aws:organizations::111111111111:organization/${data.terraform_remote_state.organization.outputs.organization_id}',
        region,
      },
    },
  });
});
