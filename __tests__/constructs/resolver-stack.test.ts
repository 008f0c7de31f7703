import { allStacks } from '../../constructs/stacks';
import type { Resolver } from '../../factory/model/dns/resolver';
import type { LandingZone } from '../../factory/model/landing-zone';
import type { AccountNetwork } from '../../factory/model/network/account-network';
import type { Network } from '../../factory/model/network/network';
import { landingZone } from './landing-zone-fixture';
import { contextOf, everyStack } from './synthesized';

const resolver: Resolver = {
  account: '2019-legacy',
  places: [
    { region: 'eu-central-1', vpc: { vpcId: 'vpc-11111111', subnetIds: ['subnet-1', 'subnet-2'] } },
    { region: 'eu-west-1', vpc: { vpcId: 'vpc-22222222', subnetIds: ['subnet-3', 'subnet-4'] } },
  ],
  privateZones: ['internal.example.com'],
  inbound: true,
  clients: ['10.0.0.0/8'],
  rules: [
    {
      domain: 'corp.example.com',
      targets: [
        { ip: '10.1.0.53', port: 53 },
        { ip: '10.2.0.53', port: 5353 },
      ],
    },
  ],
  profile: true,
};
const centralNetwork: Network = {
  account: '2019-legacy',
  regions: ['eu-central-1'],
  cidrs: ['10.0.0.0/8'],
  ipam: false,
  pools: [],
  routeTables: [{ name: 'isolated', reaches: [] }],
  sharedWith: [],
  egress: undefined,
  vpn: [],
};
const ownNetwork: Omit<AccountNetwork, 'vpcs'> = {
  routeTable: undefined,
  pool: undefined,
  zones: 2,
  tiers: ['private'],
  internetGateway: false,
  gatewayEndpoints: [],
  interfaceEndpoints: [],
  flowLogs: false,
};
const model = (changed: Partial<Resolver> = {}): LandingZone => ({
  ...landingZone,
  dns: {
    account: '2019-legacy',
    zone: 'cloud.example.com',
    zoneId: undefined,
    resolver: { ...resolver, ...changed },
  },
});
const resources = (changed: Partial<Resolver> = {}) => {
  const { resource } = everyStack(model(changed)).get('resolver') ?? {};
  return resource ?? {};
};
const region = 'eu-west-1';

test('a private zone is for the VPCs of all regions, and nobody can destroy it', () => {
  expect(resources().aws_route53_zone?.private_internal_2e_example_2e_com).toMatchObject({
    name: 'internal.example.com',
    force_destroy: false,
    vpc: [
      { vpc_id: 'vpc-11111111', vpc_region: 'eu-central-1' },
      { vpc_id: 'vpc-22222222', vpc_region: 'eu-west-1' },
    ],
    lifecycle: { prevent_destroy: true },
  });
});

test('endpoints: only clients get in, on port 53 alone', () => {
  const { aws_route53_resolver_endpoint: endpoints, aws_security_group: groups } = resources();
  expect(endpoints?.['eu-west-1_inbound_endpoint']).toEqual({
    name: 'account-factory-resolver-inbound',
    direction: 'INBOUND',
    security_group_ids: ['${aws_security_group.eu-west-1_inbound_group.id}'],
    ip_address: [{ subnet_id: 'subnet-3' }, { subnet_id: 'subnet-4' }],
    region,
  });
  const ingress = (name: string) => groups?.[name]?.ingress;
  expect(ingress('eu-west-1_inbound_group')).toEqual(
    ['tcp', 'udp'].map((protocol) =>
      expect.objectContaining({ protocol, from_port: 53, to_port: 53, cidr_blocks: ['10.0.0.0/8'] }),
    ),
  );
  expect(ingress('eu-west-1_outbound_group') ?? []).toEqual([]);
});

test('a rule forwards through the outbound endpoint of its region', () => {
  expect(resources().aws_route53_resolver_rule?.['eu-west-1_rule_corp_2e_example_2e_com']).toEqual({
    domain_name: 'corp.example.com',
    name: 'corp-example-com',
    rule_type: 'FORWARD',
    resolver_endpoint_id: '${aws_route53_resolver_endpoint.eu-west-1_outbound_endpoint.id}',
    target_ip: [
      { ip: '10.1.0.53', port: 53 },
      { ip: '10.2.0.53', port: 5353 },
    ],
    region,
  });
});

test('a profile takes zones and rules one after the other, and then the VPC', () => {
  const { aws_route53profiles_resource_association: content, aws_route53profiles_association: vpc } =
    resources();
  const zone = 'aws_route53profiles_resource_association.eu-west-1_profile_zone_internal_2e_example_2e_com';
  const rule = 'aws_route53profiles_resource_association.eu-west-1_profile_rule_corp_2e_example_2e_com';
  expect(content?.['eu-west-1_profile_rule_corp_2e_example_2e_com']).toEqual({
    name: 'corp-example-com',
    profile_id: '${aws_route53profiles_profile.eu-west-1_profile_profile.id}',
    resource_arn: '${aws_route53_resolver_rule.eu-west-1_rule_corp_2e_example_2e_com.arn}',
    depends_on: [zone],
    region,
  });
  expect(vpc?.['eu-west-1_profile_vpc']).toMatchObject({ resource_id: 'vpc-22222222', depends_on: [rule] });
});

test('rules and profile are shared with the organization alone, once sharing with it is on', () => {
  const { aws_ram_resource_association: shared, aws_ram_principal_association: principals } = resources();
  expect(Object.keys(shared ?? {})).toEqual([
    'eu-central-1_share_resource_profile',
    'eu-central-1_share_resource_rule_corp_2e_example_2e_com',
    'eu-west-1_share_resource_profile',
    'eu-west-1_share_resource_rule_corp_2e_example_2e_com',
  ]);
  expect(Object.keys(principals ?? {})).toEqual([
    'eu-central-1_share_principal_organization',
    'eu-west-1_share_principal_organization',
  ]);
  const stack = [...allStacks(contextOf(model()))].find(({ node }) => node.id === 'resolver');
  expect([...(stack?.dependencyIds ?? [])].sort()).toEqual([
    'account-2019-legacy',
    'organization',
    'resource-sharing',
  ]);
});

test('without a profile the VPC has the rules themselves', () => {
  const { aws_route53_resolver_rule_association: associations, ...others } = resources({ profile: false });
  expect(associations?.['eu-west-1_rule_association_corp_2e_example_2e_com']).toMatchObject({
    vpc_id: 'vpc-22222222',
  });
  expect(Object.keys(others)).not.toContain('aws_route53profiles_profile');
});

test('without rules nothing is forwarded, and with nothing to share nothing is shared', () => {
  const kinds = Object.keys(resources({ rules: [], profile: false, inbound: false }));
  expect(kinds).toEqual(['aws_route53_zone']);
});

test('in the VPC of its own network it takes ids from the stack of that, whose private subnets are its places', () => {
  const network = { ...ownNetwork, vpcs: [{ region, cidr: '10.1.0.0/20', size: 20 }] };
  const zone = {
    ...model({ places: [{ region, vpc: undefined }] }),
    accounts: landingZone.accounts.map((account) =>
      account.slug === resolver.account ? { ...account, network } : account,
    ),
    network: centralNetwork,
  };
  const { resource } = everyStack(zone).get('resolver') ?? {};
  const output = (name: string) => `\${data.terraform_remote_state.network-2019-legacy.outputs.${name}}`;
  expect(resource?.aws_route53_resolver_endpoint?.['eu-west-1_inbound_endpoint']?.ip_address).toEqual([
    { subnet_id: output('private_subnet_eu-west-1_0_id') },
    { subnet_id: output('private_subnet_eu-west-1_1_id') },
  ]);
  expect(resource?.aws_route53profiles_association?.['eu-west-1_profile_vpc']?.resource_id).toBe(
    output('vpc_eu-west-1_id'),
  );
  const own = everyStack(zone).get('network-2019-legacy');
  expect(Object.keys(own?.output ?? {}).sort()).toEqual([
    'private_subnet_eu-west-1_0_id',
    'private_subnet_eu-west-1_1_id',
    'vpc_eu-west-1_id',
  ]);
  expect(own?.resource.aws_route53profiles_association).toBeUndefined();
});

test('VPCs of other accounts are associated with the profile of their region, and with none where there is none', () => {
  const vpcs = ['eu-central-1', 'us-east-1'].map((one) => ({ region: one, cidr: undefined, size: 20 }));
  const associations = (changed: Partial<Resolver> = {}) => {
    const zone = {
      ...model(changed),
      accounts: landingZone.accounts.map((account) =>
        account.slug === 'payments-prod' ? { ...account, network: { ...ownNetwork, vpcs } } : account,
      ),
      network: centralNetwork,
    };
    return everyStack(zone).get('network-payments-prod')?.resource.aws_route53profiles_association;
  };
  expect(associations()).toEqual({
    'eu-central-1_private-names': expect.objectContaining({
      profile_id: '${data.terraform_remote_state.resolver.outputs.profile_eu-central-1_id}',
      resource_id: '${aws_vpc.eu-central-1_vpc.id}',
    }),
  });
  expect(associations({ profile: false })).toBeUndefined();
});
