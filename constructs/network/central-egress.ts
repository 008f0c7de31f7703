import { Ec2TransitGatewayRoute } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route';
import { Eip } from '@cdktf/provider-aws/lib/eip';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { Route } from '@cdktf/provider-aws/lib/route';
import { Construct } from 'constructs';
import { EGRESS } from '../../factory/model/network/names';
import { cidrText, wellFormedCidr } from '../../factory/network/cidr';
import { egressSubnet } from '../../factory/network/egress-layout';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { ClosedVpc } from './closed-vpc';
import { Subnets } from './subnets';
import type { TransitGateway } from './transit-gateway';
import { VpcAttachment } from './vpc-attachment';
import { Zones } from './zones';

export interface CentralEgressProps {
  readonly cidr: string;
  readonly zones: number;
  /** Names of the route tables that lead to it. */
  readonly leadingTo: readonly string[];
  /** Ranges of the whole network. */
  readonly cidrs: readonly string[];
  /** Ranges that answers go back to. */
  readonly destinations: readonly string[];
  readonly gateway: TransitGateway;
  /** @default - its traffic is not recorded */
  readonly flowLogBucketArn: string | undefined;
  readonly inRegion: InRegion;
}

const ANYWHERE = '0.0.0.0/0';

/**
 * The way out of a region: a VPC with a NAT gateway in each zone.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/using-nat-gateway-for-centralized-egress.html
 */
export class CentralEgress extends Construct {
  constructor(scope: Construct, id: string, props: CentralEgressProps) {
    super(scope, id);
    const { gateway, inRegion } = props;
    const vpc = new ClosedVpc(this, 'vpc', {
      name: EGRESS,
      addresses: { cidrBlock: terraformText(props.cidr) },
      flowLogBucketArn: props.flowLogBucketArn,
      inRegion,
    });
    const zones = new Zones(this, 'zones', props.zones, inRegion);
    const range = wellFormedCidr(props.cidr);
    const rangeOf = (kind: 'public' | 'transit', zone: number) =>
      range ? cidrText(egressSubnet(range, kind, zone)) : '';
    const numbers = Array.from({ length: props.zones }, (_, zone) => zone);
    const open = new Subnets(this, 'public', {
      vpcId: vpc.id,
      name: `${EGRESS}-public`,
      cidrs: numbers.map((zone) => rangeOf('public', zone)),
      zones,
      inRegion,
    });
    const internet = new InternetGateway(this, 'internet-gateway', {
      vpcId: vpc.id,
      tags: { Name: EGRESS },
      ...inRegion,
    });
    new Route(this, 'internet', {
      routeTableId: open.routeTableId,
      destinationCidrBlock: ANYWHERE,
      gatewayId: reference(internet, 'id'),
      ...inRegion,
    });
    const transit = numbers.map((zone) => {
      const own = new Subnets(this, `transit_${zone}`, {
        vpcId: vpc.id,
        name: `${EGRESS}-transit`,
        cidrs: [rangeOf('transit', zone)],
        zones,
        firstZone: zone,
        inRegion,
      });
      this.#toNatGateway(zone, open.ids[zone] ?? '', own.routeTableId, internet, inRegion);
      return own;
    });
    const attachment = new VpcAttachment(this, 'attachment', {
      transitGatewayId: gateway.id,
      vpcId: vpc.id,
      subnetIds: transit.flatMap(({ ids }) => ids),
      ofOwner: true,
      routeTableId: gateway.routeTables.get(EGRESS) ?? '',
      knownIn: new Map(),
      // Answers go back by the route table of the NAT gateways.
      destinations: props.destinations,
      vpcRouteTableId: open.routeTableId,
      inRegion,
      inNetworkAccount: inRegion,
    });
    for (const name of props.leadingTo) this.#leadHere(name, attachment.id, props);
  }

  #toNatGateway(
    zone: number,
    subnetId: string,
    routeTableId: string,
    internet: InternetGateway,
    inRegion: InRegion,
  ): void {
    const tags = { Name: `${EGRESS}-${zone + 1}` };
    const address = new Eip(this, `address_${zone}`, { domain: 'vpc', tags, ...inRegion });
    const nat = new NatGateway(this, `nat_${zone}`, {
      allocationId: reference(address, 'id'),
      subnetId,
      tags,
      // AWS makes none where there is no way out.
      dependsOn: [internet],
      ...inRegion,
    });
    new Route(this, `nat-route_${zone}`, {
      routeTableId,
      destinationCidrBlock: ANYWHERE,
      natGatewayId: reference(nat, 'id'),
      ...inRegion,
    });
  }

  /**
   * The default route of a route table, and an end for whatever it knows no way to: through the NAT gateways, VPCs would get to those
   * that they are not to reach. Routes of attachments are more specific, and win.
   */
  #leadHere(name: string, transitGatewayAttachmentId: string, props: CentralEgressProps): void {
    const transitGatewayRouteTableId = props.gateway.routeTables.get(name);
    if (transitGatewayRouteTableId === undefined) return;
    new Ec2TransitGatewayRoute(this, `from_${name}`, {
      transitGatewayRouteTableId,
      destinationCidrBlock: ANYWHERE,
      transitGatewayAttachmentId,
      ...props.inRegion,
    });
    for (const cidr of props.cidrs)
      new Ec2TransitGatewayRoute(this, `end_${name}_${identifier(cidr)}`, {
        transitGatewayRouteTableId,
        destinationCidrBlock: terraformText(cidr),
        blackhole: true,
        ...props.inRegion,
      });
  }
}
