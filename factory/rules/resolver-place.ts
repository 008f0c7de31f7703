import { subnetId, vpcId } from '../aws/dns-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { DEFAULT_RESOLVER_ACCOUNT } from '../model/dns/resolve-resolver';
import type { Rule } from './rule';
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
  check({ organization }, report) {
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
