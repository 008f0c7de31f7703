import { Ec2TransitGatewayRouteTableAssociation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association';
import { Ec2TransitGatewayRouteTablePropagation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { Route } from '@cdktf/provider-aws/lib/route';
import { Construct } from 'constructs';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';

export interface VpcAttachmentProps {
  /** References. */
  readonly transitGatewayId: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** Whether the VPC is in the account of the transit gateway. */
  readonly ofOwner: boolean;
  /** Route table of the transit gateway that says where its traffic goes, as a reference. */
  readonly routeTableId: string;
  /** Route tables that lead to it: references, by name. */
  readonly knownIn: ReadonlyMap<string, string>;
  /** Ranges that the VPC sends to the transit gateway. */
  readonly destinations: readonly string[];
  /** Route table of the VPC that says so, as a reference; undefined when there is none. */
  readonly vpcRouteTableId: string | undefined;
  /** Of the account of the VPC, and of that of the transit gateway. */
  readonly inRegion: InRegion;
  readonly inNetworkAccount: InRegion;
}

/** A VPC at a transit gateway. */
export class VpcAttachment extends Construct {
  /** Reference. */
  readonly id: string;

  constructor(scope: Construct, id: string, props: VpcAttachmentProps) {
    super(scope, id);
    const { transitGatewayId, inRegion, inNetworkAccount } = props;
    const attachment = new Ec2TransitGatewayVpcAttachment(this, 'Default', {
      transitGatewayId,
      vpcId: props.vpcId,
      subnetIds: [...props.subnetIds],
      // There are no default route tables. Of a gateway that is shared with it, an account can't say so: the provider reads true
      // (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_transit_gateway_vpc_attachment).
      ...(props.ofOwner
        ? {
            transitGatewayDefaultRouteTableAssociation: false,
            transitGatewayDefaultRouteTablePropagation: false,
          }
        : {}),
      ...inRegion,
    });
    this.id = reference(attachment, 'id');
    new Ec2TransitGatewayRouteTableAssociation(this, 'association', {
      transitGatewayAttachmentId: this.id,
      transitGatewayRouteTableId: props.routeTableId,
      ...inNetworkAccount,
    });
    for (const [name, transitGatewayRouteTableId] of props.knownIn)
      new Ec2TransitGatewayRouteTablePropagation(this, `known-in_${name}`, {
        transitGatewayAttachmentId: this.id,
        transitGatewayRouteTableId,
        ...inNetworkAccount,
      });
    const { vpcRouteTableId } = props;
    if (vpcRouteTableId === undefined) return;
    for (const destination of props.destinations)
      new Route(this, `to_${identifier(destination)}`, {
        routeTableId: vpcRouteTableId,
        destinationCidrBlock: terraformText(destination),
        transitGatewayId,
        // AWS takes the route only when the VPC is attached.
        dependsOn: [attachment],
        ...inRegion,
      });
  }
}
