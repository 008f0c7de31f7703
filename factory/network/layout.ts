import { type Cidr, subnetOf } from './cidr';

/** Kinds of subnets that a request can ask for. */
export const tiers = ['private', 'intra', 'public'] as const;
export type Tier = (typeof tiers)[number];

/** Beside them, where the transit gateway is attached: AWS advises subnets of their own for it. */
export type SubnetKind = Tier | 'transit';

/** Zones that there is room for in each tier. */
export const mostZones = 4;

/**
 * Where the subnets of a kind are in a VPC: parts of it by `cidrsubnet`, the first zone at `start`. Each kind has its place whatever
 * else is asked for, so that a zone or a tier more moves no subnet that is there. Private subnets have half of the VPC, internal ones a
 * quarter, public ones an eighth.
 */
const PLACES: Readonly<Record<SubnetKind, { readonly newBits: number; readonly start: number }>> = {
  private: { newBits: 3, start: 0 },
  intra: { newBits: 4, start: 8 },
  public: { newBits: 5, start: 24 },
  transit: { newBits: 5, start: 28 },
};

/**
 * Prefix lengths of VPCs and their subnets.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export const vpcPrefix = { largest: 16, smallest: 28 } as const;

/**
 * A transit gateway takes one address of each zone.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html
 */
const TRANSIT_PREFIX = 28;

/** Arguments of `cidrsubnet` for one subnet. */
export interface SubnetPlace {
  readonly newBits: number;
  readonly index: number;
}

/** Where a subnet is in a VPC of that prefix length. @param zone - 0 for the first */
export function subnetPlace(kind: SubnetKind, zone: number, vpc: number): SubnetPlace {
  const { newBits, start } = PLACES[kind];
  if (kind !== 'transit') return { newBits, index: start + zone };
  // The first addresses of its place, as many as it needs.
  const more = TRANSIT_PREFIX - vpc - newBits;
  return { newBits: newBits + more, index: (start + zone) * 2 ** more };
}

export function subnetIn(vpc: Cidr, kind: SubnetKind, zone: number): Cidr {
  const { newBits, index } = subnetPlace(kind, zone, vpc.prefix);
  return subnetOf(vpc, newBits, index);
}

/** Prefix length of the smallest VPC in which subnets of these kinds are large enough for AWS. */
export function smallestVpc(kinds: readonly SubnetKind[]): number {
  return vpcPrefix.smallest - Math.max(0, ...kinds.map((kind) => PLACES[kind].newBits));
}
