import { subnetId, vpcId } from '../aws/dns-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { DEFAULT_RESOLVER_ACCOUNT } from '../model/dns/resolve-resolver';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { accountNetworks } from './shared/account-networks';
import { hasField } from './shared/has-field';
import { misfit } from './shared/misfit';

/** Addresses of an endpoint, in as many zones. */
const LEAST_SUBNETS = 2;

/**
 * Where Route 53 Resolver is: an account, and in each region a VPC with two subnets.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-choose-vpc.html
 */
export const resolverPlace: Rule = {
  id: 'resolver-place',
  check(workspace, report) {
    const { organization } = workspace;
    const { file, data } = organization;
    const resolver = data.dns?.resolver;
    if (!resolver) return;
    const refuse = (at: Pointer, message: string, onKey = false) =>
      report({ file, pointer: ['dns', 'resolver', ...at], message, onKey });
    const role = resolver.account ?? DEFAULT_RESOLVER_ACCOUNT;
    if (resolver.account !== undefined && !hasField(organization, ['sharedAccounts', role])) {
      refuse(
        ['account'],
        `organization.yaml names no account for "sharedAccounts.${role}". Add a request for it, and name it there by its file name.`,
      );
    }
    const places = Object.entries(resolver.regions ?? {});
    if (resolver.regions !== undefined && places.length === 0) {
      refuse(
        ['regions'],
        'There is no region in it, and so no Resolver. Add the home region, or remove "resolver".',
      );
    }
    for (const [region, place] of places) {
      if (data.governedRegions?.includes(region) === false) {
        refuse(
          ['regions', region],
          `${quoted(region)} is not one of governedRegions. Add it there, or remove it here.`,
          true,
        );
      }
      const look = (at: Pointer, value: string | undefined, limit: TextLimit) => {
        const wrong = value === undefined ? undefined : misfit(value, limit);
        if (wrong !== undefined)
          refuse(['regions', region, ...at], `${quoted(value)} can't be used here. ${wrong}`);
      };
      const said = (field: 'vpcId' | 'subnetIds') =>
        hasField(organization, ['dns', 'resolver', 'regions', region, field]);
      if (said('vpcId') !== said('subnetIds')) {
        refuse(
          ['regions', region],
          'A VPC and its subnets are named together: add the other of "vpcId" and "subnetIds", or leave both out for the VPC that the network gives the account.',
          true,
        );
      }
      if (!said('vpcId') && !said('subnetIds')) {
        const lack = lackOfVpc(workspace, data.sharedAccounts?.[role], region);
        if (lack !== undefined) refuse(['regions', region], lack, true);
      }
      look(['vpcId'], place?.vpcId, vpcId);
      const subnets = place?.subnetIds;
      for (const [index, id] of (subnets ?? []).entries()) look(['subnetIds', index], id, subnetId);
      if (subnets !== undefined && new Set(subnets).size < LEAST_SUBNETS) {
        refuse(
          ['regions', region, 'subnetIds'],
          `An endpoint needs two different subnets at least, in two zones: AWS refuses one with a single address. Add another subnet of the VPC.`,
        );
      }
    }
  },
};

/** What an account lacks to have the Resolver of a region in its own VPC; undefined when it lacks nothing, or nothing is known of it. */
function lackOfVpc(workspace: Workspace, slug: string | undefined, region: string): string | undefined {
  if (!workspace.requests.some((request) => request.slug === slug)) return undefined;
  const network = accountNetworks(workspace).find(({ request }) => request.slug === slug)?.network;
  if (!network?.vpcs.some((vpc) => vpc.region === region))
    return `No VPC is named here, and the network gives the account "${slug}" none in ${region}. Add "network" to its request, or name "vpcId" and "subnetIds" of one that is there.`;
  if (!network.tiers.includes('private') || network.zones < LEAST_SUBNETS)
    return `The VPC that the network gives the account "${slug}" has no two private subnets, in which the endpoints would be. Add "private" to its "subnets", and ask for two "zones" at least.`;
  return undefined;
}
