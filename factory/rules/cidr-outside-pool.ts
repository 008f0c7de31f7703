import { quoted } from '../diagnostics/quoted';
import { resolveNetwork } from '../model/network/resolve';
import { type Cidr, contains, wellFormedCidr } from '../network/cidr';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { poolCidrs } from './shared/cidr-places';

/**
 * Pools are within the ranges of the network, and VPCs within their pools.
 * https://docs.aws.amazon.com/vpc/latest/ipam/how-it-works-ipam.html
 */
export const cidrOutsidePool: Rule = {
  id: 'cidr-outside-pool',
  check(workspace, report) {
    const network = resolveNetwork(workspace);
    if (!network) return;
    const top = rangesOf(network.cidrs);
    for (const { file, pointer, text, what } of poolCidrs(workspace)) {
      const cidr = wellFormedCidr(text);
      if (!cidr || top.some((range) => contains(range, cidr))) continue;
      report({
        file,
        pointer,
        message: `The range ${quoted(text)} of ${what} is not within those of the network, ${network.cidrs.join(', ')}: VPCs would not know where to send what is for it. Choose another range, or add it to network.cidrs.`,
      });
    }
    const pools = new Map(network.pools.map(({ region, name, cidrs }) => [`${region} ${name}`, cidrs]));
    for (const { network: own, placeOf } of accountNetworks(workspace)) {
      for (const { region, cidr: text } of own.vpcs) {
        const cidr = wellFormedCidr(text);
        const cidrs = pools.get(`${region} ${own.pool}`);
        if (!cidr || !cidrs || rangesOf(cidrs).some((range) => contains(range, cidr))) continue;
        report({
          ...placeOf(`vpcs.${region}`),
          message: `The range ${quoted(text)} is not within the pool ${quoted(own.pool)} of ${region}, which has ${cidrs.join(', ')}. Choose one of those addresses, or another pool.`,
        });
      }
    }
  },
};

function rangesOf(cidrs: readonly string[]): Cidr[] {
  return cidrs.flatMap((text) => wellFormedCidr(text) ?? []);
}
