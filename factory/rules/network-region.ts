import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { accountRegions } from '../model/account-regions';
import { inheritance } from '../model/inheritance';
import type { Network } from '../model/network/network';
import { resolveNetwork } from '../model/network/resolve';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { once } from './shared/once';

/** Networks are in governed regions: those of accounts in regions of the account, and where they are attached, with a transit gateway. */
export const networkRegion: Rule = {
  id: 'network-region',
  check(workspace, report) {
    const network = resolveNetwork(workspace);
    if (!network) return;
    checkCentral(workspace, network, report);
    checkAccounts(workspace, network, once(report));
  },
};

function checkCentral(workspace: Workspace, network: Network, report: (finding: Finding) => void): void {
  const { file, data } = workspace.organization;
  const governed = new Set(data.governedRegions);
  const refuse = (pointer: Pointer, message: string, onKey = true) =>
    report({ file, pointer: ['network', ...pointer], onKey, message });
  for (const region of Object.keys(data.network?.pools ?? {})) {
    if (!governed.has(region))
      refuse(
        ['pools', region],
        `${quoted(region)} is not one of governedRegions. Add it there, or remove its pools.`,
      );
  }
  const has = new Set(network.regions);
  const gateways = `has no transit gateway: network.regions has ${network.regions.join(', ') || 'none'}`;
  for (const { region } of network.egress?.places ?? []) {
    if (!has.has(region))
      refuse(
        ['egress', 'regions', region],
        `${quoted(region)} ${gateways}. Add it there, or remove it here.`,
      );
  }
  for (const { name, region } of network.vpn) {
    if (region !== '' && !has.has(region))
      refuse(
        ['vpn', name, 'region'],
        `${quoted(region)} ${gateways}. Add it there, or choose another.`,
        false,
      );
  }
}

function checkAccounts(workspace: Workspace, network: Network, report: (finding: Finding) => void): void {
  const inherit = inheritance(workspace);
  const gateways = new Set(network.regions);
  for (const { request, network: own, placeOf } of accountNetworks(workspace)) {
    const regions = accountRegions(workspace, request, inherit(request).defaults);
    for (const { region } of own.vpcs) {
      const place = placeOf(`vpcs.${region}`);
      if (!regions.includes(region)) {
        report({
          ...place,
          message: `The account ${quoted(request.slug)} is to have a VPC in ${quoted(region)}, which is not one of its regions (${regions.join(', ')}). Add it to "regions", or choose another.`,
        });
      } else if (own.routeTable !== undefined && !gateways.has(region)) {
        report({
          ...place,
          message: `The account ${quoted(request.slug)} is to have an attached VPC in ${quoted(region)}, which has no transit gateway: network.regions has ${network.regions.join(', ') || 'none'}. Add it there, or say "routeTable: none".`,
        });
      }
    }
  }
}
