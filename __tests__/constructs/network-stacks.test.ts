import { allStacks } from '../../constructs/stacks';
import type { Account, LandingZone } from '../../factory/model/landing-zone';
import type { Logging } from '../../factory/model/logging/logging';
import type { AccountNetwork } from '../../factory/model/network/account-network';
import type { Network } from '../../factory/model/network/network';
import { adopted, landingZone, paymentsProd } from './landing-zone-fixture';
import { contextOf, everyStack } from './synthesized';

const HOME = 'eu-central-1';
const AWAY = 'eu-west-1';

const network: Network = {
  account: '2019-legacy',
  regions: [HOME],
  cidrs: ['10.0.0.0/8'],
  ipam: true,
  pools: [
    { region: HOME, name: 'prod', cidrs: ['10.0.0.0/12'] },
    { region: AWAY, name: 'prod', cidrs: ['10.16.0.0/12'] },
  ],
  routeTables: [
    { name: 'isolated', reaches: [] },
    { name: 'prod', reaches: ['prod', 'shared'] },
    { name: 'shared', reaches: ['shared', 'prod'] },
  ],
  sharedWith: [],
  egress: undefined,
  vpn: [],
};
const own: AccountNetwork = {
  vpcs: [{ region: HOME, cidr: '10.1.0.0/20', size: 20 }],
  routeTable: 'prod',
  pool: 'prod',
  zones: 2,
  tiers: ['private'],
  internetGateway: false,
  gatewayEndpoints: ['s3'],
  interfaceEndpoints: [],
  flowLogs: false,
};

interface Changed {
  readonly network?: Partial<Network>;
  readonly account?: Partial<AccountNetwork>;
  /** @default - an account that is not that of the network */
  readonly inNetworkAccount?: boolean;
  readonly more?: Partial<LandingZone>;
}

const model = ({ network: changed, account, inNetworkAccount, more }: Changed): LandingZone => {
  const withNetwork = (one: Account): Account => ({ ...one, network: { ...own, ...account } });
  const accounts = inNetworkAccount
    ? [paymentsProd, withNetwork(adopted)]
    : [withNetwork(paymentsProd), adopted];
  return { ...landingZone, accounts, network: { ...network, ...changed }, ...more };
};
const stacks = (changed: Changed = {}) => everyStack(model(changed));
const central = (changed: Partial<Network> = {}) =>
  stacks({ network: changed }).get('network')?.resource ?? {};
const ofAccount = (changed: Changed = {}) => stacks(changed).get('network-payments-prod')?.resource ?? {};
const names = (block: object | undefined) => Object.keys(block ?? {}).sort();

test('there is no stack of the network without one', () => {
  expect([...everyStack().keys()].filter((id) => /^(network|ipam)/.test(id))).toEqual([]);
});

test('stacks come after what they need; an account without a VPC has none', () => {
  const dependencies = [...allStacks(contextOf(model({})))]
    .filter(({ node }) => /^(network|ipam)/.test(node.id))
    .map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]);
  expect(Object.fromEntries(dependencies)).toEqual({
    'ipam-registration': ['organization'],
    network: expect.arrayContaining(['account-2019-legacy', 'ipam-registration', 'resource-sharing']),
    'network-payments-prod': ['account-2019-legacy', 'account-payments-prod', 'network'],
  });
});

describe('the central network', () => {
  test('a transit gateway takes attachments unasked, puts them nowhere, and cannot be destroyed', () => {
    const { aws_ec2_transit_gateway: gateways, aws_ec2_transit_gateway_route_table: tables } = central();
    expect(gateways).toEqual({
      'eu-central-1_gateway': expect.objectContaining({
        auto_accept_shared_attachments: 'enable',
        default_route_table_association: 'disable',
        default_route_table_propagation: 'disable',
        lifecycle: { prevent_destroy: true },
        region: HOME,
      }),
    });
    expect(names(tables)).toEqual(
      ['isolated', 'prod', 'shared'].map((name) => `eu-central-1_gateway_table_${name}`),
    );
  });

  test('pools of regions are in one of all ranges, which has its ranges first', () => {
    const { aws_vpc_ipam: manager, aws_vpc_ipam_pool: pools, aws_vpc_ipam_pool_cidr: ranges } = central();
    expect(manager?.ipam_manager).toMatchObject({
      tier: 'advanced',
      operating_regions: [{ region_name: HOME }, { region_name: AWAY }],
      lifecycle: { prevent_destroy: true },
    });
    expect(pools?.['ipam_pool_eu-west-1_prod']).toMatchObject({
      source_ipam_pool_id: '${aws_vpc_ipam_pool.ipam_top.id}',
      locale: AWAY,
      region: HOME,
      lifecycle: { prevent_destroy: true },
    });
    expect(ranges?.['ipam_pool_eu-west-1_prod_10_2e_16_2e_0_2e_0_2f_12']).toMatchObject({
      cidr: '10.16.0.0/12',
      depends_on: ['aws_vpc_ipam_pool_cidr.ipam_top_10_2e_0_2e_0_2e_0_2f_8'],
    });
  });

  test('pools and transit gateways are shared with the organization and nobody outside', () => {
    const { aws_ram_resource_share: shares, aws_ram_principal_association: principals } = central();
    expect(Object.values(shares ?? {}).map((share) => share.allow_external_principals)).toEqual([
      false,
      false,
    ]);
    for (const { principal } of Object.values(principals ?? {}))
      expect(principal).toContain('data.terraform_remote_state.organization.outputs.');
  });

  test('or with OUs alone', () => {
    const { aws_ram_principal_association: principals } = central({ sharedWith: ['workloads-prod'] });
    expect(names(principals)).toEqual([
      'eu-central-1_share_principal_workloads-prod',
      'pools_principal_workloads-prod',
    ]);
  });

  test('without IPAM there are no pools, and nobody is registered', () => {
    expect(names(central({ ipam: false })).filter((type) => type.includes('ipam'))).toEqual([]);
    expect(stacks({ network: { ipam: false } }).has('ipam-registration')).toBe(false);
  });

  test('the administrator of IPAM is registered by the management account', () => {
    const { resource } = stacks().get('ipam-registration') ?? {};
    expect(Object.values(resource?.aws_vpc_ipam_organization_admin_account ?? {})).toEqual([
      { delegated_admin_account_id: '222222222222' },
    ]);
  });
});

describe('the way out', () => {
  const egress = {
    places: [{ region: HOME, cidr: '10.255.0.0/24' }],
    zones: 2,
    routeTables: ['prod', 'shared'],
  };

  test('route tables that lead out end what they know no way to', () => {
    const { aws_ec2_transit_gateway_route: routes } = central({ egress });
    expect(names(routes)).toEqual(
      [
        'end_prod_10_2e_0_2e_0_2e_0_2f_8',
        'end_shared_10_2e_0_2e_0_2e_0_2f_8',
        'from_prod',
        'from_shared',
      ].map((name) => `eu-central-1_egress_${name}`),
    );
    expect(routes?.['eu-central-1_egress_end_prod_10_2e_0_2e_0_2e_0_2f_8']).toMatchObject({
      destination_cidr_block: '10.0.0.0/8',
      blackhole: true,
    });
    expect(routes?.['eu-central-1_egress_from_prod']).toMatchObject({ destination_cidr_block: '0.0.0.0/0' });
  });

  test('every zone goes out by a NAT gateway of its own, once there is an internet gateway', () => {
    const { aws_nat_gateway: gateways } = central({ egress });
    expect(names(gateways)).toEqual(['eu-central-1_egress_nat_0', 'eu-central-1_egress_nat_1']);
    for (const gateway of Object.values(gateways ?? {}))
      expect(gateway.depends_on).toEqual(['aws_internet_gateway.eu-central-1_egress_internet-gateway']);
  });

  test('accounts send everything there, and their answers find back', () => {
    const { aws_route: routes, aws_ec2_transit_gateway_route_table_propagation: known } = ofAccount({
      network: { egress },
    });
    expect(Object.values(routes ?? {}).map((route) => route.destination_cidr_block)).toEqual(['0.0.0.0/0']);
    expect(names(known)).toContain('eu-central-1_attachment_known-in_egress');
  });
});

describe('sites outside', () => {
  const site = {
    name: 'office',
    region: HOME,
    address: '203.0.113.10',
    asn: undefined,
    cidrs: ['192.168.0.0/16'],
    routeTable: 'shared',
  };

  test('without BGP, tables that lead to the site have its ranges as routes', () => {
    const resources = central({ vpn: [site] });
    expect(resources.aws_vpn_connection?.['eu-central-1_vpn_office']).toMatchObject({
      static_routes_only: true,
    });
    expect(names(resources.aws_ec2_transit_gateway_route)).toEqual(
      ['prod', 'shared'].map((name) => `eu-central-1_vpn_office_known-in_${name}_192_2e_168_2e_0_2e_0_2f_16`),
    );
    expect(resources.aws_ec2_transit_gateway_route_table_propagation).toBeUndefined();
  });

  test('with BGP the site announces them', () => {
    const resources = central({ vpn: [{ ...site, asn: 65_010 }] });
    expect(resources.aws_customer_gateway?.['eu-central-1_vpn_office_device']).toMatchObject({
      bgp_asn: '65010',
    });
    expect(names(resources.aws_ec2_transit_gateway_route_table_propagation)).toEqual(
      ['prod', 'shared'].map((name) => `eu-central-1_vpn_office_known-in_${name}`),
    );
  });

  test('accounts that reach it send its ranges to the transit gateway', () => {
    const destinations = (routeTable: string) =>
      Object.values(ofAccount({ network: { vpn: [site] }, account: { routeTable } }).aws_route ?? {}).map(
        (route) => route.destination_cidr_block,
      );
    expect(destinations('prod')).toEqual(['10.0.0.0/8', '192.168.0.0/16']);
    expect(destinations('isolated')).toEqual([]);
  });

  test('two connections to one site make one route', () => {
    const vpn = ['office', 'office-backup'].map((name) => ({ ...site, name, asn: 65_010 }));
    expect(
      Object.values(ofAccount({ network: { vpn } }).aws_route ?? {}).map(
        (route) => route.destination_cidr_block,
      ),
    ).toEqual(['10.0.0.0/8', '192.168.0.0/16']);
  });

  test.each([
    { routeTables: ['prod', 'shared'], goesOut: true },
    { routeTables: ['prod'], goesOut: false },
  ])('a site whose table is named for the way out goes out, and answers find back: $goesOut', (way) => {
    const places = [{ region: HOME, cidr: '10.255.0.0/24' }];
    const resources = central({
      vpn: [site],
      egress: { places, zones: 2, routeTables: way.routeTables },
    });
    const toSite = (block: object | undefined, start: string) =>
      names(block).includes(`${start}_192_2e_168_2e_0_2e_0_2f_16`);
    expect([
      toSite(resources.aws_ec2_transit_gateway_route, 'eu-central-1_vpn_office_known-in_egress'),
      toSite(resources.aws_route, 'eu-central-1_egress_attachment_to'),
    ]).toEqual([way.goesOut, way.goesOut]);
  });
});

describe('the VPC of an account', () => {
  test('has the range that was asked for, and stays', () => {
    expect(ofAccount().aws_vpc?.['eu-central-1_vpc']).toMatchObject({
      cidr_block: '10.1.0.0/20',
      ipv4_ipam_pool_id: expect.stringContaining('network.outputs.pool_eu-central-1_prod_id'),
      enable_dns_support: true,
      enable_dns_hostnames: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['ipv4_ipam_pool_id'] },
    });
  });

  test('or one of a size from IPAM, of which Terraform works out the subnets', () => {
    const { aws_vpc: vpcs, aws_subnet: subnets } = ofAccount({
      account: { vpcs: [{ region: HOME, cidr: undefined, size: 22 }] },
    });
    expect(vpcs?.['eu-central-1_vpc']).toMatchObject({ ipv4_netmask_length: 22 });
    expect(vpcs?.['eu-central-1_vpc']).not.toHaveProperty('cidr_block');
    expect(subnets?.['eu-central-1_private_1']?.cidr_block).toBe(
      '${cidrsubnet(aws_vpc.eu-central-1_vpc.cidr_block, 3, 1)}',
    );
  });

  test('is attached by subnets of its own, in the route table that was asked for, and known where that is reached from', () => {
    const resources = ofAccount();
    expect(names(resources.aws_subnet)).toEqual(
      ['private_0', 'private_1', 'transit_0', 'transit_1'].map((name) => `eu-central-1_${name}`),
    );
    expect(resources.aws_ec2_transit_gateway_vpc_attachment?.['eu-central-1_attachment']?.subnet_ids).toEqual(
      ['${aws_subnet.eu-central-1_transit_0.id}', '${aws_subnet.eu-central-1_transit_1.id}'],
    );
    const association =
      resources.aws_ec2_transit_gateway_route_table_association?.['eu-central-1_attachment_association'];
    expect(association?.transit_gateway_route_table_id).toContain(
      'network.outputs.route_table_eu-central-1_prod_id',
    );
    expect(names(resources.aws_ec2_transit_gateway_route_table_propagation)).toEqual([
      'eu-central-1_attachment_known-in_prod',
      'eu-central-1_attachment_known-in_shared',
    ]);
  });

  test('what is said in the network account is said by its provider, which no other account can take', () => {
    const { provider, resource } = stacks().get('network-payments-prod') ?? {};
    const association =
      resource?.aws_ec2_transit_gateway_route_table_association?.['eu-central-1_attachment_association'];
    const alias = String(association?.provider).replace('aws.', '');
    expect(provider?.aws.find((one) => one.alias === alias)).toMatchObject({
      allowed_account_ids: [expect.stringContaining('222222222222')],
    });
    expect(resource?.aws_vpc?.['eu-central-1_vpc']).not.toHaveProperty('provider');
  });

  test('in the network account itself the attachment turns the default tables off, as their owner alone may', () => {
    const { resource } = stacks({ inNetworkAccount: true }).get('network-2019-legacy') ?? {};
    const attachment = resource?.aws_ec2_transit_gateway_vpc_attachment?.['eu-central-1_attachment'];
    expect(attachment).toMatchObject({
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
    });
    expect(
      ofAccount().aws_ec2_transit_gateway_vpc_attachment?.['eu-central-1_attachment'],
    ).not.toHaveProperty('transit_gateway_default_route_table_association');
  });

  test('that is not attached has no transit subnets, and no routes out', () => {
    const resources = ofAccount({ account: { routeTable: undefined } });
    expect(names(resources).filter((type) => type.includes('transit'))).toEqual([]);
    expect(resources.aws_route).toBeUndefined();
    expect(names(resources.aws_subnet)).toEqual(['eu-central-1_private_0', 'eu-central-1_private_1']);
  });

  test('has an internet gateway when it asks for one, for its public subnets', () => {
    const resources = ofAccount({
      account: { routeTable: undefined, internetGateway: true, tiers: ['private', 'public'] },
    });
    expect(names(resources.aws_internet_gateway)).toEqual(['eu-central-1_internet-gateway']);
    expect(resources.aws_route).toEqual({
      'eu-central-1_internet': expect.objectContaining({
        route_table_id: '${aws_route_table.eu-central-1_public_table.id}',
        destination_cidr_block: '0.0.0.0/0',
      }),
    });
    for (const subnet of Object.values(resources.aws_subnet ?? {}))
      expect(subnet.map_public_ip_on_launch).toBe(false);
  });

  test('lets nobody in by its default security group', () => {
    const group = ofAccount().aws_default_security_group?.['eu-central-1_vpc_default-group'];
    expect(group).not.toHaveProperty('ingress');
    expect(group).not.toHaveProperty('egress');
  });

  test('reaches services by endpoints, from within by HTTPS alone', () => {
    const resources = ofAccount({
      account: { interfaceEndpoints: ['ssm', 'com.amazonaws.eu-central-1.kms-fips'] },
    });
    const endpoints = Object.values(resources.aws_vpc_endpoint ?? {}).map(
      ({ service_name, vpc_endpoint_type }) => `${vpc_endpoint_type} ${service_name}`,
    );
    expect(endpoints.sort()).toEqual([
      'Gateway com.amazonaws.eu-central-1.s3',
      'Interface com.amazonaws.eu-central-1.kms-fips',
      'Interface com.amazonaws.eu-central-1.ssm',
    ]);
    expect(resources.aws_security_group?.['eu-central-1_endpoint_group']?.ingress).toEqual([
      expect.objectContaining({
        from_port: 443,
        to_port: 443,
        cidr_blocks: ['${aws_vpc.eu-central-1_vpc.cidr_block}'],
      }),
    ]);
  });

  test('has its traffic recorded in the log archive', () => {
    const logging: Logging = {
      account: '2019-legacy',
      bucketPrefix: 'acme',
      retention: { days: 30, mode: 'GOVERNANCE' },
      auditAccount: undefined,
      dataEvents: [],
      siem: undefined,
    };
    expect(ofAccount().aws_flow_log).toBeUndefined();
    const { aws_flow_log: logs } = ofAccount({ account: { flowLogs: true }, more: { logging } });
    expect(logs?.['eu-central-1_vpc_flow-logs']).toMatchObject({
      traffic_type: 'ALL',
      log_destination_type: 's3',
      log_destination: 'arn:aws:s3:::acme-flow-logs-archive',
    });
  });

  test('is one in each region, with an attachment where there is a transit gateway', () => {
    const resources = ofAccount({
      network: { regions: [HOME, AWAY] },
      account: {
        vpcs: [
          { region: HOME, cidr: '10.1.0.0/20', size: 20 },
          { region: AWAY, cidr: undefined, size: 22 },
        ],
      },
    });
    expect(names(resources.aws_vpc)).toEqual(['eu-central-1_vpc', 'eu-west-1_vpc']);
    expect(resources.aws_vpc?.['eu-west-1_vpc']).toMatchObject({ region: AWAY });
    expect(names(resources.aws_ec2_transit_gateway_vpc_attachment)).toEqual([
      'eu-central-1_attachment',
      'eu-west-1_attachment',
    ]);
  });

  test('is at the same addresses whether one provider has all regions or each has its own', () => {
    const vpcs = [HOME, AWAY].map((region) => ({ region, cidr: undefined, size: 20 }));
    const made = (['argument', 'alias'] as const).map((regionMode) =>
      ofAccount({
        network: { regions: [HOME, AWAY] },
        account: { vpcs },
        more: { terraform: { ...landingZone.terraform, regionMode } },
      }),
    );
    const [addresses, ofAlias] = made.map((resources) =>
      Object.entries(resources).map(([type, block]) => [type, names(block)]),
    );
    expect(ofAlias).toEqual(addresses);
    const [, alias] = made;
    expect(alias?.aws_vpc?.['eu-west-1_vpc']).toHaveProperty('provider');
    expect(alias?.aws_vpc?.['eu-west-1_vpc']).not.toHaveProperty('region');
  });
});
