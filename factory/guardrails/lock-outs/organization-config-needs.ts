import { accountOfService } from '../../model/central-services';
import {
  resolveConfigRules,
  resolveConformancePacks,
} from '../../model/security/services/resolve-organization-config';
import type { Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { needs } from './needs';
import { serviceLinkedRole } from './role-setup';

const RULE = [
  'PutOrganizationConfigRule',
  'DescribeOrganizationConfigRules',
  'DescribeOrganizationConfigRuleStatuses',
  'GetOrganizationConfigRuleDetailedStatus',
] as const;
const PACK = [
  'PutOrganizationConformancePack',
  'DescribeOrganizationConformancePacks',
  'DescribeOrganizationConformancePackStatuses',
  'GetOrganizationConformancePackDetailedStatus',
] as const;

/**
 * What rules and conformance packs for all accounts need of the access role in the security tooling account.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
 */
export function organizationConfigNeeds(
  workspace: Workspace,
): (slug: string, context: NeedContext) => readonly Need[] {
  const tooling = workspace.organization.data.sharedAccounts?.[accountOfService.security];
  const regionsOf = (items: readonly { readonly regions: readonly string[] }[]) => [
    ...new Set(items.flatMap(({ regions }) => regions)),
  ];
  const rules = regionsOf(resolveConfigRules(workspace));
  const packs = regionsOf(resolveConformancePacks(workspace));
  if (rules.length + packs.length === 0) return () => [];
  return (slug, context) =>
    slug === tooling
      ? [
          ...serviceLinkedRole(
            'config-multiaccountsetup',
            'AWSServiceRoleForConfigMultiAccountSetup',
            context,
          ),
          ...needs('organizations', ['ListDelegatedAdministrators'], context.iamRegion),
          ...rules.flatMap((region) => needs('config', RULE, region)),
          ...packs.flatMap((region) => needs('config', PACK, region)),
        ]
      : [];
}
