import { EGRESS } from '../../factory/model/network/names';
import type { Network, VpnConnection } from '../../factory/model/network/network';

const ANYWHERE = '0.0.0.0/0';

/** Route tables that are to know the ranges of what is in `routeTable`, as they lead to it. */
export function tablesLeadingTo(network: Network, routeTable: string, region: string): string[] {
  const leading = network.routeTables.filter(({ reaches }) => reaches.includes(routeTable));
  // Answers from the internet have to find back.
  return [...leading.map(({ name }) => name), ...(hasEgress(network, routeTable, region) ? [EGRESS] : [])];
}

/** What VPCs in `routeTable` send to the transit gateway: ranges, which the route tables there narrow down. */
export function destinationsFrom(network: Network, routeTable: string, region: string): readonly string[] {
  if (hasEgress(network, routeTable, region)) return [ANYWHERE];
  const table = network.routeTables.find(({ name }) => name === routeTable);
  if (!table || table.reaches.length === 0) return [];
  const sites = network.vpn.filter(
    (site) => site.region === region && table.reaches.includes(site.routeTable),
  );
  return rangesOf(network, sites);
}

/** What the way out sends back to the transit gateway: answers to VPCs, and to sites that go out by it. */
export function destinationsFromEgress(network: Network, region: string): readonly string[] {
  return rangesOf(
    network,
    network.vpn.filter((site) => site.region === region && hasEgress(network, site.routeTable, region)),
  );
}

/** Each once: several connections may lead to one site. */
function rangesOf({ cidrs }: Network, sites: readonly VpnConnection[]): readonly string[] {
  return [...new Set([...cidrs, ...sites.flatMap((site) => site.cidrs)])];
}

function hasEgress({ egress }: Network, routeTable: string, region: string): boolean {
  if (!egress?.routeTables.includes(routeTable)) return false;
  return egress.places.some((place) => place.region === region);
}
