import { CustomerGateway } from '@cdktf/provider-aws/lib/customer-gateway';
import { Ec2TransitGatewayRoute } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route';
import { Ec2TransitGatewayRouteTableAssociation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association';
import { Ec2TransitGatewayRouteTablePropagation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation';
import { VpnConnection as Connection } from '@cdktf/provider-aws/lib/vpn-connection';
import { Construct } from 'constructs';
import type { Network, VpnConnection } from '../../factory/model/network/network';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { tablesLeadingTo } from './reach';
import type { TransitGateway } from './transit-gateway';

export interface SiteConnectionsProps {
  /** Those of one region. */
  readonly sites: readonly VpnConnection[];
  readonly network: Network;
  readonly gateway: TransitGateway;
  readonly inRegion: InRegion;
}

/** Stands for a device that announces nothing: AWS asks for a number in any case. */
const SOME_ASN = 65_000;

/** Sites outside AWS at the transit gateway of a region, each by a VPN connection, which has two tunnels. */
export class SiteConnections extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SiteConnectionsProps,
  ) {
    super(scope, id);
    for (const site of props.sites) this.#connect(site);
  }

  #connect(site: VpnConnection): void {
    const { network, gateway, inRegion } = this.props;
    const tags = { Name: terraformText(site.name) };
    const device = new CustomerGateway(this, `${site.name}_device`, {
      type: 'ipsec.1',
      ipAddress: terraformText(site.address),
      bgpAsn: String(site.asn ?? SOME_ASN),
      tags,
      ...inRegion,
    });
    const connection = new Connection(this, site.name, {
      type: 'ipsec.1',
      customerGatewayId: reference(device, 'id'),
      transitGatewayId: gateway.id,
      staticRoutesOnly: site.asn === undefined,
      tags,
      ...inRegion,
    });
    const transitGatewayAttachmentId = reference(connection, 'transit_gateway_attachment_id');
    new Ec2TransitGatewayRouteTableAssociation(this, `${site.name}_association`, {
      transitGatewayAttachmentId,
      transitGatewayRouteTableId: gateway.routeTables.get(site.routeTable) ?? '',
      ...inRegion,
    });
    for (const name of tablesLeadingTo(network, site.routeTable, site.region)) {
      const transitGatewayRouteTableId = gateway.routeTables.get(name) ?? '';
      if (site.asn !== undefined) {
        new Ec2TransitGatewayRouteTablePropagation(this, `${site.name}_known-in_${name}`, {
          transitGatewayAttachmentId,
          transitGatewayRouteTableId,
          ...inRegion,
        });
        continue;
      }
      for (const cidr of site.cidrs)
        new Ec2TransitGatewayRoute(this, `${site.name}_known-in_${name}_${identifier(cidr)}`, {
          transitGatewayAttachmentId,
          transitGatewayRouteTableId,
          destinationCidrBlock: terraformText(cidr),
          ...inRegion,
        });
    }
  }
}
