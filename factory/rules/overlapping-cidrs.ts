import { quoted } from '../diagnostics/quoted';
import type { Workspace } from '../model/workspace';
import { wellFormedCidr } from '../network/cidr';
import { overlaps } from '../network/overlaps';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { type CidrPlace, egressCidrs, poolCidrs, siteCidrs, topCidrs } from './shared/cidr-places';

/**
 * No two ranges of the whole network have addresses in common, no two pools, sites or ways out, and no two VPCs: a transit gateway takes the route to one of them only.
 * https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export const overlappingCidrs: Rule = {
  id: 'overlapping-cidrs',
  check(workspace, report) {
    const parts = [...poolCidrs(workspace), ...egressCidrs(workspace), ...sites(workspace)];
    for (const places of [topCidrs(workspace), parts, vpcs(workspace)]) {
      for (const { item, first } of overlaps(places, ({ text }) => wellFormedCidr(text))) {
        const { file, pointer, text, what } = item;
        report({
          file,
          pointer,
          message: `The range ${quoted(text)} of ${what} overlaps ${quoted(first.text)} of ${first.what}: addresses that both have could be reached in one of them only. Choose another range.`,
        });
      }
    }
  },
};

/** Several connections may lead to one site, when it announces its routes itself. */
function sites(workspace: Workspace): CidrPlace[] {
  const { vpn } = workspace.organization.data.network ?? {};
  const announced = new Set<string>();
  return siteCidrs(workspace).filter(({ pointer, text }) => {
    if (vpn?.[String(pointer[2])]?.asn === undefined) return true;
    const isNew = !announced.has(text);
    announced.add(text);
    return isNew;
  });
}

/** Those that are attached, or whose ranges are of a pool; others are of no concern to anybody else. */
function vpcs(workspace: Workspace): CidrPlace[] {
  return accountNetworks(workspace).flatMap(({ request, network, placeOf }) => {
    if (network.routeTable === undefined && network.pool === undefined) return [];
    return network.vpcs.flatMap(({ region, cidr }) => {
      if (cidr === undefined) return [];
      const { file, pointer = [] } = placeOf(`vpcs.${region}`);
      return [{ file, pointer, text: cidr, what: request.file }];
    });
  });
}
