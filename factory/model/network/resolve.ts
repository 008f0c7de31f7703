import { withoutHoles } from '../../without-holes';
import { workedOutOnce } from '../../worked-out-once';
import { accountOfService } from '../central-services';
import type { Loose } from '../loose';
import type { Workspace } from '../workspace';
import type { Egress, Network, RouteTable, VpnConnection } from './network';
import type { NetworkSection } from './section';

const DEFAULT_CIDRS = ['10.0.0.0/8'];

/** Those of one environment reach one another; production and the rest meet in what is shared. */
const DEFAULT_ROUTE_TABLES: Readonly<Record<string, readonly string[]>> = {
  isolated: [],
  nonprod: ['nonprod', 'shared'],
  prod: ['prod', 'shared'],
  shared: ['shared', 'prod', 'nonprod'],
};

/** As in the zones of VPCs: traffic stays in its zone. */
const DEFAULT_ZONES = 3;

/** What organization.yaml says of it; undefined when it has no section `network`. Of what does not fit its shape nothing is left. */
export const resolveNetwork = workedOutOnce((workspace: Workspace): Network | undefined => {
  const { data } = workspace.organization;
  if (data.network === undefined) return undefined;
  const { network } = data;
  const routeTables = sorted(network.routeTables ?? DEFAULT_ROUTE_TABLES).map(([name, reaches]) => ({
    name,
    reaches: withoutHoles(reaches),
  }));
  const vpn = sorted(network.vpn).map(([name, { region, address, asn, cidrs, routeTable }]) => ({
    name,
    region: region ?? '',
    address: address ?? '',
    asn,
    cidrs: withoutHoles(cidrs),
    routeTable: routeTable ?? '',
  }));
  return {
    account: data.sharedAccounts?.[accountOfService.network] ?? '',
    regions: eachOnce(network.regions ?? data.governedRegions),
    cidrs: withoutHoles(network.cidrs ?? DEFAULT_CIDRS),
    ipam: network.ipam ?? true,
    pools: sorted(network.pools).flatMap(([region, pools]) =>
      sorted(pools).map(([name, cidrs]) => ({ region, name, cidrs: withoutHoles(cidrs) })),
    ),
    routeTables,
    sharedWith: eachOnce(network.shareWith).flatMap(
      (path) => workspace.organizationalUnitByPath.get(path)?.slug ?? [],
    ),
    egress: network.egress && resolveEgress(network.egress, routeTables, vpn),
    vpn,
  };
});

/**
 * Without a list, no table of a site leads to it: AWS announces what is in that table to the device of the site, the default route
 * with the rest, and the site might send all its traffic that way.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
function resolveEgress(
  { regions, zones, routeTables }: NonNullable<Loose<NetworkSection>['egress']>,
  all: readonly RouteTable[],
  vpn: readonly VpnConnection[],
): Egress {
  const ofSites = new Set(vpn.map(({ routeTable }) => routeTable));
  return {
    places: sorted(regions).map(([region, cidr]) => ({ region, cidr })),
    zones: zones ?? DEFAULT_ZONES,
    routeTables:
      routeTables === undefined
        ? all.filter(({ name, reaches }) => reaches.length > 0 && !ofSites.has(name)).map(({ name }) => name)
        : eachOnce(routeTables),
  };
}

/** A list of names, which one that is there twice changes nothing in. */
function eachOnce(names?: readonly (string | undefined)[]): string[] {
  return [...new Set(withoutHoles(names))];
}

/** Entries without the holes that values of the wrong type leave. */
function sorted<T>(mapping: Readonly<Record<string, T | undefined>> = {}): [key: string, value: T][] {
  return Object.entries(mapping)
    .filter((entry): entry is [string, T] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
