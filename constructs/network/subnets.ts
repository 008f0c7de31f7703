import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference } from '../terraform-text';
import type { Zones } from './zones';

export interface SubnetsProps {
  /** Reference. */
  readonly vpcId: string;
  /** Put before the zone's number in the name of each. */
  readonly name: string;
  /** Their ranges, of the first zone first; a text or a reference. */
  readonly cidrs: readonly string[];
  readonly zones: Zones;
  /** @default 0 */
  readonly firstZone?: number;
  readonly inRegion: InRegion;
}

/** Subnets of one kind, one in each zone, with a route table for all. */
export class Subnets extends Construct {
  /** References. */
  readonly ids: readonly string[];
  /** Reference. */
  readonly routeTableId: string;

  constructor(scope: Construct, id: string, props: SubnetsProps) {
    super(scope, id);
    const { vpcId, name, cidrs, zones, firstZone = 0, inRegion } = props;
    const table = new RouteTable(this, 'table', { vpcId, tags: { Name: name }, ...inRegion });
    this.routeTableId = reference(table, 'id');
    this.ids = cidrs.map((cidrBlock, index) => {
      const zone = firstZone + index;
      const subnet = new Subnet(this, `${zone}`, {
        vpcId,
        cidrBlock,
        availabilityZone: zones.name(zone),
        mapPublicIpOnLaunch: false,
        tags: { Name: `${name}-${zone + 1}` },
        // A zone that AWS opens may move the others in the list, and another zone would replace the subnet.
        lifecycle: { ignoreChanges: ['availability_zone'] },
        ...inRegion,
      });
      new RouteTableAssociation(this, `${zone}_table`, {
        subnetId: reference(subnet, 'id'),
        routeTableId: this.routeTableId,
        ...inRegion,
      });
      return reference(subnet, 'id');
    });
  }
}
