import { quoted } from '../diagnostics/quoted';
import type { Network } from '../model/network/network';
import { resolveNetwork } from '../model/network/resolve';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { once } from './shared/once';
import { suggester } from './shared/suggester';

/** A VPC whose range is to be of a pool, and its region has none of that name. */
export const unknownNetworkPool: Rule = {
  id: 'unknown-network-pool',
  check(workspace, report) {
    const central = resolveNetwork(workspace);
    if (!central) return;
    const tell = once(report);
    const inRegion = new Map(
      [...new Set(central.pools.map(({ region }) => region))].map((region) => [
        region,
        poolsOf(central, region),
      ]),
    );
    for (const { network, placeOf } of accountNetworks(workspace)) {
      for (const { region, cidr } of network.vpcs) {
        const { pool } = network;
        const { names, suggest } = inRegion.get(region) ?? NO_POOLS;
        if (pool === undefined) {
          if (cidr !== undefined) continue;
          tell({
            ...placeOf(`vpcs.${region}`),
            message: `A size is asked for, and nothing says of which pool. Name one by network.pool: ${names.join(', ') || `there is none in ${region} yet`}.`,
          });
        } else if (!names.includes(pool)) {
          tell({
            ...placeOf('pool', 'routeTable', `vpcs.${region}`),
            message: `There is no pool ${quoted(pool)} in network.pools.${region} of organization.yaml, which has ${names.join(', ') || 'none'}. Without network.pool it is that of the name of the route table.`,
            suggest: suggest(pool),
          });
        }
      }
    }
  },
};

interface PoolsOfRegion {
  readonly names: readonly string[];
  readonly suggest: (given: string) => readonly string[];
}

const NO_POOLS: PoolsOfRegion = { names: [], suggest: () => [] };

function poolsOf({ pools }: Network, region: string): PoolsOfRegion {
  const names = pools.filter((pool) => pool.region === region).map(({ name }) => name);
  return { names, suggest: suggester(names) };
}
