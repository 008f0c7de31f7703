/** Private names of an organisation, resolved. */
export interface Resolver {
  /** Slug of the account that it runs in. */
  readonly account: string;
  /** Sorted by region. */
  readonly places: readonly ResolverPlace[];
  /** Domain names of private zones, sorted. */
  readonly privateZones: readonly string[];
  /** Whether name servers outside may ask. */
  readonly inbound: boolean;
  /** IPv4 ranges of those that may. */
  readonly clients: readonly string[];
  /** Sorted by domain. */
  readonly rules: readonly ForwardingRule[];
  /** Whether zones and rules are in a Route 53 Profile as well. */
  readonly profile: boolean;
}

/** Where endpoints are in a region. */
export interface ResolverPlace {
  readonly region: string;
  /** @default - the VPC that `network` gives the account there */
  readonly vpc: GivenVpc | undefined;
}

/** A VPC that is there already, by its ids. */
export interface GivenVpc {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
}

/** A domain whose names other name servers know. */
export interface ForwardingRule {
  readonly domain: string;
  readonly targets: readonly { readonly ip: string; readonly port: number }[];
}

/** Whether VPCs of a region are associated with a Route 53 Profile of it. */
export function hasProfile({ profile, places }: Resolver, region: string): boolean {
  return profile && places.some((place) => place.region === region);
}
