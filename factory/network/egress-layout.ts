import { type Cidr, subnetOf } from './cidr';
import { mostZones, vpcPrefix } from './layout';

/** Prefix length of the smallest VPC for central egress: two subnets for each zone. */
export const smallestEgressVpc = vpcPrefix.smallest - Math.log2(2 * mostZones);

/**
 * Subnets of the VPC for central egress, as small as AWS takes them: a NAT gateway has one address, the transit gateway another. Those
 * of the NAT gateways come first.
 */
export function egressSubnet(vpc: Cidr, kind: 'public' | 'transit', zone: number): Cidr {
  return subnetOf(vpc, vpcPrefix.smallest - vpc.prefix, kind === 'public' ? zone : mostZones + zone);
}
