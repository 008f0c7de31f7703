import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { Route } from '@cdktf/provider-aws/lib/route';
import { Construct } from 'constructs';
import type { Partition } from '../../factory/model/landing-zone';
import {
  type AccountNetwork,
  type AccountVpc,
  subnetKinds,
} from '../../factory/model/network/account-network';
import { cidrText, wellFormedCidr } from '../../factory/network/cidr';
import { type SubnetKind, subnetIn, subnetPlace } from '../../factory/network/layout';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { ClosedVpc } from './closed-vpc';
import { Subnets } from './subnets';
import { VpcEndpoints } from './vpc-endpoints';
import { Zones } from './zones';

export interface WorkloadVpcProps extends Omit<AccountNetwork, 'vpcs'> {
  readonly name: string;
  readonly vpc: AccountVpc;
  /** Pool that IPAM takes its range from, as a reference. @default - none */
  readonly poolId: string | undefined;
  /** @default - its traffic is not recorded */
  readonly flowLogBucketArn: string | undefined;
  readonly partition: Partition;
  readonly inRegion: InRegion;
}

/** The VPC of an account in one region: its subnets, its endpoints, and its own way to the internet, if it is to have one. */
export class WorkloadVpc extends Construct {
  /** References. */
  readonly vpcId: string;
  readonly transitSubnetIds: readonly string[];
  /** Empty when it has none. */
  readonly privateSubnetIds: readonly string[];
  /** Undefined when it has no private subnets. */
  readonly privateRouteTableId: string | undefined;

  constructor(scope: Construct, id: string, props: WorkloadVpcProps) {
    super(scope, id);
    const { name, vpc, poolId, inRegion } = props;
    const closed = new ClosedVpc(this, 'vpc', {
      name,
      addresses: {
        ...(vpc.cidr === undefined
          ? { ipv4NetmaskLength: vpc.size }
          : { cidrBlock: terraformText(vpc.cidr) }),
        ...(poolId === undefined ? {} : { ipv4IpamPoolId: poolId }),
      },
      flowLogBucketArn: props.flowLogBucketArn,
      inRegion,
    });
    this.vpcId = closed.id;
    const zones = new Zones(this, 'zones', props.zones, inRegion);
    const subnets = new Map(
      subnetKinds(props).map((kind): [SubnetKind, Subnets] => [
        kind,
        new Subnets(this, kind, {
          vpcId: closed.id,
          name: `${name}-${kind}`,
          cidrs: Array.from({ length: props.zones }, (_, zone) => rangeOf(kind, zone, vpc, closed)),
          zones,
          inRegion,
        }),
      ]),
    );
    this.transitSubnetIds = subnets.get('transit')?.ids ?? [];
    this.privateSubnetIds = subnets.get('private')?.ids ?? [];
    this.privateRouteTableId = subnets.get('private')?.routeTableId;
    const ofTiers = props.tiers.flatMap((tier) => subnets.get(tier) ?? []);
    new VpcEndpoints(this, 'endpoint', {
      vpcId: closed.id,
      vpcCidr: `\${${closed.cidrBlock}}`,
      region: vpc.region,
      partition: props.partition,
      gateway: props.gatewayEndpoints,
      routeTableIds: ofTiers.map(({ routeTableId }) => routeTableId),
      interface: props.interfaceEndpoints,
      subnetIds: ofTiers[0]?.ids ?? [],
      inRegion,
    });
    const publicSubnets = subnets.get('public');
    if (props.internetGateway && publicSubnets) this.#openToInternet(publicSubnets, name, inRegion);
  }

  #openToInternet({ routeTableId }: Subnets, name: string, inRegion: InRegion): void {
    const gateway = new InternetGateway(this, 'internet-gateway', {
      vpcId: this.vpcId,
      tags: { Name: name },
      ...inRegion,
    });
    new Route(this, 'internet', {
      routeTableId,
      destinationCidrBlock: '0.0.0.0/0',
      gatewayId: reference(gateway, 'id'),
      ...inRegion,
    });
  }
}

/** Of a range that IPAM is still to hand out, an expression. */
function rangeOf(
  kind: SubnetKind,
  zone: number,
  { cidr, size }: AccountVpc,
  { cidrBlock }: ClosedVpc,
): string {
  const known = wellFormedCidr(cidr);
  if (known) return cidrText(subnetIn(known, kind, zone));
  const { newBits, index } = subnetPlace(kind, zone, size);
  return `\${cidrsubnet(${cidrBlock}, ${newBits}, ${index})}`;
}
