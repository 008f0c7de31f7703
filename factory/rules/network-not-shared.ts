import { quoted } from '../diagnostics/quoted';
import { resolveNetwork } from '../model/network/resolve';
import { lineage } from '../model/organizational-unit-tree';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';

/**
 * An account that uses a transit gateway or a pool is in an OU that they are shared with.
 * https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-share.html
 */
export const networkNotShared: Rule = {
  id: 'network-not-shared',
  check(workspace, report) {
    const paths = workspace.organization.data.network?.shareWith ?? [];
    const central = resolveNetwork(workspace);
    if (!central || paths.length === 0) return;
    for (const { request, network } of accountNetworks(workspace)) {
      const usesPool = central.ipam && network.pool !== undefined;
      if (request.slug === central.account || (network.routeTable === undefined && !usesPool)) continue;
      const unit = workspace.organizationalUnitByPath.get(request.data.organizationalUnit ?? '');
      // An OU that is not there is told by its own rule.
      if (!unit || lineage(unit).some(({ path }) => paths.includes(path))) continue;
      report({
        file: request.file,
        pointer: ['organizationalUnit'],
        message: `The account has VPCs of the central network, which is shared with ${paths.map(quoted).join(', ')} alone, and it is in none of these. Add its OU to network.shareWith, or switch the VPCs off with "network: false".`,
      });
    }
  },
};
