import { join } from 'node:path';
import {
  DescribeInternetGatewaysCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { installEmulatedTerraform } from '../../emulator/emulated-terraform';
import { countLeftOut } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: networks
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Prod
    defaults: { network: { routeTable: prod, zones: 2 } }
  - name: Sandbox
sharedAccounts: { network: hub }
network:
  pools: { ${HOME_REGION}: { prod: [10.0.0.0/12], shared: [10.16.0.0/12] } }
  egress: { zones: 1, regions: { ${HOME_REGION}: 10.255.0.0/24 } }
  vpn:
    office: { region: ${HOME_REGION}, address: 203.0.113.10, cidrs: [192.168.0.0/16], routeTable: shared }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const STACKS = ['resource-sharing', 'ipam-registration', 'network', 'network-lab', 'network-shop'] as const;

/** What the emulator holds is applied across three accounts and planned again; all of it is planned by the real provider. */
describe('the network, and VPCs of accounts', () => {
  let organization: EmulatedOrganization;
  let realPath: string | undefined;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('hub', 'Prod', 'network: false\n');
    organization.request('shop', 'Prod', 'network: { cidr: 10.1.0.0/20, endpoints: { interface: [ssm] } }\n');
    organization.request(
      'lab',
      'Sandbox',
      'network: { cidr: 10.200.0.0/22, zones: 1, internetGateway: true }\n',
    );
    const { environment } = organization.emulator;
    realPath = environment.PATH;
    environment.PATH = installEmulatedTerraform(join(organization.root, '.programs'), environment);
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const ec2Of = async (slug: string) => (await organization.inAccount(organization.accountId(slug))).ec2;

  test('what the emulator holds is applied, and nothing of it is left to change', async () => {
    const { statuses } = await factory('apply', 'organization', 'account-*', ...STACKS, '--auto-approve');
    expect(STACKS.map((stack) => statuses[stack]).filter((status) => status === 'failed')).toEqual([]);
    const { changes } = await factory('plan', ...STACKS);
    expect(changes).toEqual({});
  });

  test('all the rest is planned by the real provider', async () => {
    const emulated = organization.emulator.environment.PATH;
    organization.emulator.environment.PATH = realPath;
    const { changes } = await factory('plan', 'network', 'network-lab', 'ipam-registration');
    organization.emulator.environment.PATH = emulated;
    const leftOut = countLeftOut(STACKS.map((stack) => organization.resourcesOf(stack)));
    expect(leftOut.get('aws_vpc_ipam_pool')).toBe(3);
    expect(Object.values(changes.network ?? {}).every((action) => action === 'create')).toBe(true);
    expect(Object.keys(changes.network ?? {})).toEqual(
      expect.arrayContaining([
        'aws_ec2_transit_gateway_vpc_attachment.eu-central-1_egress_attachment',
        'aws_ram_resource_share.eu-central-1_share_share',
        'aws_vpc_ipam_pool.ipam_pool_eu-central-1_prod',
        'aws_vpn_connection.eu-central-1_vpn_office',
      ]),
    );
    expect(Object.keys(changes.network ?? {}).length).toBeLessThan(
      organization.addressesOf('network').length,
    );
    expect(changes['network-lab']).toBeUndefined();
    process.stdout.write(
      `Planned, not applied: the emulator lacks\n${[...leftOut].map(([what, count]) => `  ${count} ${what}`).join('\n')}\n`,
    );
  });

  test('the network account has the transit gateway with its route tables, and the way out', async () => {
    const ec2 = await ec2Of('hub');
    const { TransitGatewayRouteTables = [] } = await ec2.send(
      new DescribeTransitGatewayRouteTablesCommand({}),
    );
    const names = TransitGatewayRouteTables.map(
      ({ Tags = [] }) => Tags.find(({ Key }) => Key === 'Name')?.Value,
    );
    expect(names.sort()).toEqual(['egress', 'isolated', 'nonprod', 'prod', 'shared']);
    const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand(own));
    expect(Vpcs.map(({ CidrBlock }) => CidrBlock)).toEqual(['10.255.0.0/24']);
  });

  test('an attached account has its subnets, and no way out of its own', async () => {
    const ec2 = await ec2Of('shop');
    const { Vpcs: [vpc] = [] } = await ec2.send(new DescribeVpcsCommand(own));
    expect(vpc?.CidrBlock).toBe('10.1.0.0/20');
    const { Subnets = [] } = await ec2.send(
      new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [vpc?.VpcId ?? ''] }] }),
    );
    expect(Subnets.map(({ CidrBlock }) => CidrBlock).sort()).toEqual([
      '10.1.0.0/23',
      '10.1.14.0/28',
      '10.1.14.128/28',
      '10.1.2.0/23',
    ]);
    expect(new Set(Subnets.map(({ AvailabilityZone }) => AvailabilityZone)).size).toBe(2);
    expect(await internetGateways('shop', vpc?.VpcId)).toEqual([]);
  });

  test('one that asked for it reaches the internet from its public subnets alone', async () => {
    const ec2 = await ec2Of('lab');
    const { Vpcs: [vpc] = [] } = await ec2.send(new DescribeVpcsCommand(own));
    expect(await internetGateways('lab', vpc?.VpcId)).toHaveLength(1);
    const { RouteTables = [] } = await ec2.send(
      new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [vpc?.VpcId ?? ''] }] }),
    );
    const leadingOut = RouteTables.filter(({ Routes = [] }) =>
      Routes.some(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0'),
    );
    expect(leadingOut.map(({ Tags = [] }) => Tags.find(({ Key }) => Key === 'Name')?.Value)).toEqual([
      'lab-public',
    ]);
  });

  const internetGateways = async (slug: string, vpcId = '') => {
    const ec2 = await ec2Of(slug);
    const { InternetGateways = [] } = await ec2.send(
      new DescribeInternetGatewaysCommand({ Filters: [{ Name: 'attachment.vpc-id', Values: [vpcId] }] }),
    );
    return InternetGateways;
  };
});

/** Beside the default VPC. */
const own = { Filters: [{ Name: 'is-default', Values: ['false'] }] };
