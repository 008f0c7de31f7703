import { resolveDns } from '../../model/dns/resolve';
import { hasProfile, type Resolver } from '../../model/dns/resolver';
import { inheritance } from '../../model/inheritance';
import type { AccountNetwork } from '../../model/network/account-network';
import type { Network } from '../../model/network/network';
import { resolveNetwork } from '../../model/network/resolve';
import { accountNetworkOf } from '../../model/network/resolve-account-network';
import type { RequestDocument, Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { arnOf, needs, SOME_ID } from './needs';

/** What stands for the ids that EC2 gives. */
const SOME = '0123456789abcdef0';

const DESCRIBE = [
  'DescribeVpcs',
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeSecurityGroups',
  'DescribeNetworkAcls',
  'DescribeAvailabilityZones',
];

/** Actions by the type of resource that they are authorized on. */
type Actions = Readonly<Record<string, readonly string[]>>;

const VPC: Actions = {
  vpc: [
    'CreateVpc',
    'DescribeVpcAttribute',
    'ModifyVpcAttribute',
    'CreateSubnet',
    'CreateRouteTable',
    'CreateTags',
  ],
  subnet: ['CreateSubnet', 'AssociateRouteTable', 'CreateTags'],
  'route-table': ['CreateRouteTable', 'AssociateRouteTable', 'CreateRoute', 'CreateTags'],
  'security-group': ['RevokeSecurityGroupIngress', 'RevokeSecurityGroupEgress', 'CreateTags'],
};

const INTERNET: Actions = {
  'internet-gateway': ['CreateInternetGateway', 'AttachInternetGateway', 'CreateTags'],
};

const ENDPOINTS: Actions = { 'vpc-endpoint': ['CreateVpcEndpoint', 'CreateTags'] };

const INTERFACE_ENDPOINTS: Actions = {
  'security-group': ['CreateSecurityGroup', 'AuthorizeSecurityGroupIngress'],
};

/** Beside them, AWS asks whoever sets up flow logs for the right to set up deliveries. */
const FLOW_LOGS: Actions = { 'vpc-flow-log': ['CreateFlowLogs', 'CreateTags'] };

const ATTACHMENT: Actions = {
  'transit-gateway-attachment': ['CreateTransitGatewayVpcAttachment', 'CreateTags'],
};

/** What the owner of a transit gateway does for each VPC that is attached. */
const ROUTING: Actions = {
  'transit-gateway-route-table': [
    'AssociateTransitGatewayRouteTable',
    'EnableTransitGatewayRouteTablePropagation',
  ],
};

const GATEWAY: Actions = {
  'transit-gateway': ['CreateTransitGateway', 'CreateTags'],
  'transit-gateway-route-table': ['CreateTransitGatewayRouteTable', 'CreateTransitGatewayRoute'],
};

const NAT: Actions = {
  natgateway: ['CreateNatGateway', 'CreateTags'],
  'elastic-ip': ['AllocateAddress', 'CreateTags'],
};

const SITE: Actions = {
  'customer-gateway': ['CreateCustomerGateway', 'CreateTags'],
  'vpn-connection': ['CreateVpnConnection', 'CreateTags'],
};

const SHARE = ['AssociateResourceShare', 'TagResource'];

/** ARNs of IPAM have no region. */
const IPAM: Actions = {
  ipam: ['CreateIpam', 'CreateTags'],
  'ipam-pool': ['CreateIpamPool', 'ProvisionIpamPoolCidr', 'CreateTags', 'PutResourcePolicy'],
};

/**
 * What networks need of the access role: in the account of the central network, that and what it does for others; in an account with
 * VPCs, those.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function networkNeeds(
  workspace: Workspace,
): (request: RequestDocument, context: NeedContext) => readonly Need[] {
  const network = resolveNetwork(workspace);
  if (!network) return () => [];
  const inherit = inheritance(workspace);
  const hasLogging = workspace.organization.data.logging !== undefined;
  const resolver = resolveDns(workspace)?.resolver;
  return (request, context) => {
    const own = accountNetworkOf(workspace, request, inherit(request).defaults).network;
    return [
      ...(request.slug === network.account ? centralNeeds(network, hasLogging, context) : []),
      ...(own ? vpcNeeds(own, context) : []),
      ...(own && resolver && request.slug !== resolver.account ? privateNameNeeds(own, resolver) : []),
    ];
  };
}

function centralNeeds(network: Network, hasLogging: boolean, context: NeedContext): Need[] {
  const { homeRegion } = context;
  const ofIpam = Object.entries(IPAM).flatMap(([type, actions]) =>
    needs('ec2', actions, homeRegion, arnOf(context, 'ec2', '', `${type}/${type}-${SOME}`)),
  );
  return [
    ...(network.ipam ? ofIpam : []),
    ...network.regions.flatMap((region) => {
      const isPlaceOf = (place: { readonly region: string }) => place.region === region;
      const hasEgress = network.egress?.places.some(isPlaceOf) ?? false;
      return [
        ...(hasEgress && hasLogging ? flowLogNeeds(region, context) : []),
        ...needs('ram', ['CreateResourceShare', 'GetResourceShares', 'GetResourceShareAssociations'], region),
        ...needs('ram', SHARE, region, arnOf(context, 'ram', region, `resource-share/${SOME_ID}`)),
        ...inEc2(region, context, [
          GATEWAY,
          ROUTING,
          ...(hasEgress ? [VPC, INTERNET, NAT, ATTACHMENT] : []),
          ...(network.vpn.some(isPlaceOf) ? [SITE] : []),
        ]),
      ];
    }),
  ];
}

function vpcNeeds(network: AccountNetwork, context: NeedContext): Need[] {
  return network.vpcs.flatMap(({ region }) => [
    ...(network.flowLogs ? flowLogNeeds(region, context) : []),
    ...inEc2(region, context, [
      VPC,
      ...(network.internetGateway ? [INTERNET] : []),
      ...(network.gatewayEndpoints.length + network.interfaceEndpoints.length > 0 ? [ENDPOINTS] : []),
      ...(network.interfaceEndpoints.length > 0 ? [INTERFACE_ENDPOINTS] : []),
      ...(network.routeTable === undefined ? [] : [ATTACHMENT]),
    ]),
  ]);
}

/** AWS authorizes these on anything: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53profiles.html */
function privateNameNeeds({ vpcs }: AccountNetwork, resolver: Resolver): Need[] {
  return vpcs
    .filter(({ region }) => hasProfile(resolver, region))
    .flatMap(({ region }) => needs('route53profiles', ['AssociateProfile', 'GetProfileAssociation'], region));
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-create-flow-log.html */
function flowLogNeeds(region: string, context: NeedContext): Need[] {
  return [...inEc2(region, context, [FLOW_LOGS]), ...needs('logs', ['CreateLogDelivery'], region)];
}

/** What needs depend on in what a request says of its network: not which range it has. */
export function networkKey(network: RequestDocument['data']['network']): unknown {
  if (typeof network !== 'object') return network;
  const { cidr, size, regions, ...others } = network;
  return [
    others,
    cidr !== undefined || size !== undefined,
    regions && Object.entries(regions).map(([region, vpc]) => [region, Object.keys(vpc ?? {}).length > 0]),
  ];
}

function inEc2(region: string, context: NeedContext, groups: readonly Actions[]): Need[] {
  return [
    ...needs('ec2', DESCRIBE, region),
    ...groups.flatMap((group) =>
      Object.entries(group).flatMap(([type, actions]) =>
        needs('ec2', actions, region, arnOf(context, 'ec2', region, `${type}/${type}-${SOME}`)),
      ),
    ),
  ];
}
