import type { Pointer } from '../diagnostics/problem';
import type { Loose } from '../model/loose';
import type { AccountNetworkEntry } from '../model/network/account-section';
import { resolveNetwork } from '../model/network/resolve';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { accountNetworks } from './shared/account-networks';
import { hasField, isLost } from './shared/has-field';
import { once } from './shared/once';

/** What is said of VPCs of accounts goes together. */
export const accountNetworkForm: Rule = {
  id: 'account-network-form',
  check(workspace, report) {
    if (!resolveNetwork(workspace)) return;
    const tell = once(report);
    for (const { file, pointer, data } of accountLayers(workspace)) {
      if (typeof data.network !== 'object') continue;
      const at = [...pointer, 'network'];
      for (const [path, message] of contradictions(data.network))
        tell({ file, pointer: [...at, ...path], message });
    }
    checkSizes(workspace, tell);
    checkTogether(workspace, tell);
  },
};

/** Of settings that stand together only one can hold. */
function contradictions(network: Exclude<Loose<AccountNetworkEntry>, boolean>): [Pointer, string][] {
  const found: [Pointer, string][] = [];
  const both = 'A VPC has a range of its own, or one of a size that IPAM hands out: remove "cidr" or "size".';
  if (network.cidr !== undefined && network.size !== undefined) found.push([['size'], both]);
  for (const [region, vpc] of Object.entries(network.regions ?? {})) {
    if (vpc?.cidr !== undefined && vpc.size !== undefined) found.push([['regions', region, 'size'], both]);
  }
  if (network.cidr !== undefined && network.regions !== undefined)
    found.push([
      ['cidr'],
      'With "regions" each region has its own range: move this to the region that it is for.',
    ]);
  if (network.subnets?.length === 0)
    found.push([['subnets'], 'A VPC without subnets is of no use. Name a kind, or leave "subnets" out.']);
  return found;
}

function checkSizes(workspace: Workspace, report: (finding: Finding) => void): void {
  const withVpcs = new Map(
    accountNetworks(workspace).map(({ request, network }) => [request.file, network.vpcs]),
  );
  for (const { file, data } of workspace.requests) {
    if (typeof data.network !== 'object') continue;
    const regions = new Set(withVpcs.get(file)?.map(({ region }) => region));
    for (const [region, vpc] of Object.entries(data.network.regions ?? {})) {
      // One that does not fit its shape is told already.
      if (vpc === undefined || Object.keys(vpc).length > 0 || regions.has(region)) continue;
      report({
        file,
        pointer: ['network', 'regions', region],
        onKey: true,
        message:
          'Nothing says how large this VPC is to be. Give it a "size" or a "cidr", or the network a "size" for all.',
      });
    }
  }
  if (resolveNetwork(workspace)?.ipam !== false) return;
  for (const { network, placeOf } of accountNetworks(workspace)) {
    for (const { region, cidr } of network.vpcs) {
      if (cidr !== undefined) continue;
      report({
        ...placeOf(`vpcs.${region}`),
        message:
          'A size is asked for, and organization.yaml switches IPAM off, which would find a range for it. Write the range as "cidr" in the request.',
      });
    }
  }
}

function checkTogether(workspace: Workspace, report: (finding: Finding) => void): void {
  const { organization } = workspace;
  const hasLogging = isLost(organization) || hasField(organization, ['logging']);
  for (const { network, placeOf } of accountNetworks(workspace)) {
    const isPublic = network.tiers.includes('public');
    if (isPublic && !network.internetGateway)
      report({
        ...placeOf('subnets'),
        message:
          'Public subnets need an internet gateway, and VPCs have none unless it is asked for. Add "internetGateway: true", or leave out "public".',
      });
    if (!isPublic && network.internetGateway)
      report({
        ...placeOf('subnets', 'internetGateway'),
        message:
          'An internet gateway is asked for, and no subnet that would lead to it. Add "public" to "subnets", or remove "internetGateway".',
      });
    if (network.flowLogs && !hasLogging)
      report({
        ...placeOf('flowLogs'),
        message:
          'Flow logs go to the log archive, and organization.yaml has no section "logging". Add one, or remove "flowLogs".',
      });
  }
}
