import type { GuardedOrganization } from '../../guardrails/guarded-organization';
import { withoutHoles } from '../../without-holes';
import { workedOutOnce } from '../../worked-out-once';
import { continuousIntegration } from '../bootstrap/resolve';
import { effectiveTags } from '../effective-tags';
import { inheritance } from '../inheritance';
import type { Workspace } from '../workspace';
import { resolveGuardrails } from './resolve-guardrails';

/**
 * What deciding over requests needs to know, out of what was read: worked out once for all that ask. Unlike the landing
 * zone it is to be had when files have mistakes; what those leave without a place, such as an account in an unknown OU, is
 * not in it.
 */
export const guardedOrganization = workedOutOnce((workspace: Workspace): GuardedOrganization => {
  const { data } = workspace.organization;
  const inherit = inheritance(workspace);
  return {
    hasPlanRole: continuousIntegration(data.bootstrap) !== undefined,
    organization: {
      partition: data.partition ?? 'aws',
      managementAccountId: data.managementAccount?.id ?? '',
      governedRegions: withoutHoles(data.governedRegions),
      accessRole: data.accessRole ?? 'OrganizationAccountAccessRole',
      fullAwsAccess: data.fullAwsAccess ?? true,
      essentialRoles: {
        deployment: withoutHoles(data.essentialRoles?.deployment),
        breakGlass: withoutHoles(data.essentialRoles?.breakGlass),
      },
    },
    organizationalUnits: workspace.organizationalUnits.flatMap(({ slug, path, parent, data }) =>
      slug === undefined
        ? []
        : [{ slug, path, parent: parent?.slug, fullAwsAccess: data.fullAwsAccess ?? true }],
    ),
    accounts: workspace.requests.flatMap((request) => {
      const { unit, defaults } = inherit(request);
      if (unit?.slug === undefined) return [];
      return [
        {
          slug: request.slug,
          organizationalUnit: unit.slug,
          tags: effectiveTags(defaults, request.data),
          accountId: request.data.accountId,
          fullAwsAccess: request.data.fullAwsAccess ?? true,
        },
      ];
    }),
    guardrails: resolveGuardrails(workspace).guardrails,
  };
});
