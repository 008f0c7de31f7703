import { Ec2TransitGateway } from '@cdktf/provider-aws/lib/ec2-transit-gateway';
import { Ec2TransitGatewayRouteTable } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference } from '../terraform-text';
import { NAME } from './names';

/**
 * The transit gateway of a region with its route tables. Whoever it is shared with may attach a VPC without being let in one by one:
 * an attachment reaches nobody, and nobody reaches it, before this account puts it into a route table.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html
 */
export class TransitGateway extends Construct {
  /** References. */
  readonly arn: string;
  readonly id: string;
  /** References to the ids of the route tables, by name. */
  readonly routeTables: ReadonlyMap<string, string>;

  /** @param tables - their names, each once */
  constructor(scope: Construct, id: string, tables: readonly string[], inRegion: InRegion) {
    super(scope, id);
    const gateway = new Ec2TransitGateway(this, 'Default', {
      description: 'Central network',
      autoAcceptSharedAttachments: 'enable',
      defaultRouteTableAssociation: 'disable',
      defaultRouteTablePropagation: 'disable',
      tags: { Name: NAME },
      // Every account of the region would lose its way to the others.
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    this.arn = reference(gateway, 'arn');
    this.id = reference(gateway, 'id');
    this.routeTables = new Map(
      tables.map((name) => {
        const table = new Ec2TransitGatewayRouteTable(this, `table_${name}`, {
          transitGatewayId: this.id,
          tags: { Name: name },
          ...inRegion,
        });
        return [name, reference(table, 'id')];
      }),
    );
  }
}
