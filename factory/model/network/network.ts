/** The central network of an organisation, resolved. */
export interface Network {
  /** Slug of the account that it runs in. */
  readonly account: string;
  /** Regions with a transit gateway. */
  readonly regions: readonly string[];
  /** Ranges that all pools are within. */
  readonly cidrs: readonly string[];
  /** Whether AWS's IP Address Manager hands out ranges; otherwise every request writes its own. */
  readonly ipam: boolean;
  /** Sorted by region and name. */
  readonly pools: readonly Pool[];
  /** Sorted by name. */
  readonly routeTables: readonly RouteTable[];
  /** Slugs of the OUs that it is shared with; empty for the whole organization. */
  readonly sharedWith: readonly string[];
  readonly egress: Egress | undefined;
  /** Sorted by name. */
  readonly vpn: readonly VpnConnection[];
}

/** Ranges of VPCs of one environment in one region. */
export interface Pool {
  readonly region: string;
  readonly name: string;
  readonly cidrs: readonly string[];
}

/** Routes of the transit gateways for one environment. */
export interface RouteTable {
  readonly name: string;
  /** Names of those whose VPCs it leads to, its own among them if its VPCs reach each other. */
  readonly reaches: readonly string[];
}

/** The way out to the internet, through the network account. */
export interface Egress {
  /** Sorted by region. */
  readonly places: readonly { readonly region: string; readonly cidr: string }[];
  readonly zones: number;
  /** Names of the route tables that lead to it. */
  readonly routeTables: readonly string[];
}

/** A site outside AWS, connected by VPN. */
export interface VpnConnection {
  readonly name: string;
  readonly region: string;
  /** Public IPv4 address of its device. */
  readonly address: string;
  /** Number of its autonomous system; undefined when routes are static. */
  readonly asn: number | undefined;
  readonly cidrs: readonly string[];
  /** Name of the route table that its connection is in. */
  readonly routeTable: string;
}
