import { cidrText, contains, wellFormedCidr } from '../../../factory/network/cidr';
import { egressSubnet, smallestEgressVpc } from '../../../factory/network/egress-layout';
import {
  mostZones,
  type SubnetKind,
  smallestVpc,
  subnetIn,
  subnetPlace,
  vpcPrefix,
} from '../../../factory/network/layout';
import { overlaps } from '../../../factory/network/overlaps';

const kinds: readonly SubnetKind[] = ['private', 'intra', 'public', 'transit'];
const zones = Array.from({ length: mostZones }, (_, zone) => zone);
const vpc = (prefix: number) => ({ first: 0x0a000000, prefix });
const sizes = Array.from({ length: smallestVpc(kinds) - vpcPrefix.largest + 1 }, (_, index) => 16 + index);

test.each(sizes)('in a VPC of /%i all subnets lie apart, and AWS takes them', (prefix) => {
  const all = kinds.flatMap((kind) => zones.map((zone) => subnetIn(vpc(prefix), kind, zone)));
  expect(overlaps(all, (cidr) => cidr)).toEqual([]);
  expect(all.every((cidr) => contains(vpc(prefix), cidr) && cidr.prefix <= vpcPrefix.smallest)).toBe(true);
  expect(all.every((cidr) => wellFormedCidr(cidrText(cidr)))).toBe(true);
});

test('the places that the help page gives', () => {
  const inVpc = wellFormedCidr('10.1.0.0/20') ?? vpc(0);
  const of = (kind: SubnetKind) => zones.map((zone) => cidrText(subnetIn(inVpc, kind, zone)));
  expect(of('private')).toEqual(['10.1.0.0/23', '10.1.2.0/23', '10.1.4.0/23', '10.1.6.0/23']);
  expect(of('intra')).toEqual(['10.1.8.0/24', '10.1.9.0/24', '10.1.10.0/24', '10.1.11.0/24']);
  expect(of('public')).toEqual(['10.1.12.0/25', '10.1.12.128/25', '10.1.13.0/25', '10.1.13.128/25']);
  expect(of('transit')).toEqual(['10.1.14.0/28', '10.1.14.128/28', '10.1.15.0/28', '10.1.15.128/28']);
});

test('how small a VPC may be depends on what is in it', () => {
  expect(smallestVpc(['private'])).toBe(25);
  expect(smallestVpc(['private', 'intra'])).toBe(24);
  expect(smallestVpc(['private', 'transit'])).toBe(23);
});

test('the place of a subnet for the transit gateway does not depend on the range', () => {
  expect(subnetPlace('transit', 1, 20)).toEqual({ newBits: 8, index: 232 });
});

test('in the VPC of the way out all subnets lie apart', () => {
  expect(smallestEgressVpc).toBe(25);
  for (const prefix of [16, 24, smallestEgressVpc]) {
    const all = (['public', 'transit'] as const).flatMap((kind) =>
      zones.map((zone) => egressSubnet(vpc(prefix), kind, zone)),
    );
    expect(overlaps(all, (cidr) => cidr)).toEqual([]);
    expect(all.every((cidr) => contains(vpc(prefix), cidr) && cidr.prefix === 28)).toBe(true);
  }
});
