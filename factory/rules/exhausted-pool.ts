import { groupedBy } from '../grouped-by';
import { resolveNetwork } from '../model/network/resolve';
import { wellFormedCidr } from '../network/cidr';
import { withoutRoom } from '../network/room';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';

/**
 * VPCs find room in their pools. What IPAM has handed out may lie less close than here, so that a pool can be full before.
 * https://docs.aws.amazon.com/vpc/latest/ipam/how-it-works-ipam.html
 */
export const exhaustedPool: Rule = {
  id: 'exhausted-pool',
  check(workspace, report) {
    const network = resolveNetwork(workspace);
    if (!network) return;
    const vpcs = accountNetworks(workspace).flatMap(({ request, network: { pool, vpcs } }) =>
      vpcs.map((vpc) => ({ ...vpc, pool, slug: request.slug })),
    );
    const byPool = groupedBy(vpcs, ({ region, pool }) => `${region} ${pool}`);
    for (const { region, name, cidrs } of network.pools) {
      const ranges = cidrs.map(wellFormedCidr);
      const inPool = byPool.get(`${region} ${name}`) ?? [];
      const taken = inPool.flatMap(({ cidr }) => wellFormedCidr(cidr) ?? []);
      const asked = inPool.flatMap(({ cidr, size, slug }) =>
        cidr === undefined ? [{ prefix: size, slug }] : [],
      );
      const left = withoutRoom(
        ranges.flatMap((range) => range ?? []),
        taken,
        asked,
      );
      const [first] = left;
      // Of a pool with a range that is none nobody knows what it holds.
      if (!first || ranges.includes(undefined)) continue;
      report({
        file: workspace.organization.file,
        pointer: ['network', 'pools', region, name],
        onKey: true,
        message: `The pool has no room for ${countOf(left.length, 'VPC')} of the ${asked.length} that ask for a size, such as the /${first.prefix} of the account ${first.slug}. Add a range to it, or ask for smaller VPCs.`,
      });
    }
  },
};
