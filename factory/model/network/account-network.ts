import type { SubnetKind, Tier } from '../../network/layout';

/** The network of an account, resolved. */
export interface AccountNetwork {
  /** Sorted by region; one for each region. */
  readonly vpcs: readonly AccountVpc[];
  /** Name of the route table of the transit gateway; undefined for VPCs that are not attached. */
  readonly routeTable: string | undefined;
  /** Name of the pool that ranges are from; undefined for VPCs with ranges of their own. */
  readonly pool: string | undefined;
  readonly zones: number;
  /** In the order in which they lie in a VPC. */
  readonly tiers: readonly Tier[];
  readonly internetGateway: boolean;
  /** Names of services, such as `s3`. */
  readonly gatewayEndpoints: readonly string[];
  readonly interfaceEndpoints: readonly string[];
  /** Whether its traffic is recorded in the log archive. */
  readonly flowLogs: boolean;
}

export interface AccountVpc {
  readonly region: string;
  /** Undefined when IPAM hands it out. */
  readonly cidr: string | undefined;
  /** Prefix length. */
  readonly size: number;
}

/** Every kind of subnets that the VPCs have. */
export function subnetKinds({
  tiers,
  routeTable,
}: Pick<AccountNetwork, 'tiers' | 'routeTable'>): SubnetKind[] {
  return [...tiers, ...(routeTable === undefined ? [] : ['transit' as const])];
}
