import { resolveSecurity } from '../../model/security/resolve';
import { organizationAnalyzer } from '../../model/security/services/access-analyzer';
import { aggregatorRole } from '../../model/security/services/config-aggregator';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { iamControlNeeds } from './control-needs/iam';
import { securityServiceNeeds } from './control-needs/security-services';
import type { Need, NeedContext } from './need';
import { arnOf, needs } from './needs';
import { roleSetup, serviceLinkedRole } from './role-setup';

const ORGANIZATION = ['UpdateOrganizationConfiguration', 'DescribeOrganizationConfiguration'] as const;

const CENTRAL_CONFIGURATION = [
  ...ORGANIZATION,
  'CreateFindingAggregator',
  'GetFindingAggregator',
  'CreateConfigurationPolicy',
  'GetConfigurationPolicy',
  'StartConfigurationPolicyAssociation',
  'GetConfigurationPolicyAssociation',
] as const;

const AGGREGATOR = [
  'PutConfigurationAggregator',
  'DescribeConfigurationAggregators',
  'TagResource',
  'ListTagsForResource',
] as const;

/**
 * What the security services of the organization need of the access role in the account that administers them: the stacks
 * `security` and `security-enrolment` run there.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function securityNeeds(
  workspace: Workspace,
): (request: RequestDocument, context: NeedContext) => readonly Need[] {
  const security = resolveSecurity(workspace);
  if (!security) return () => [];
  const { guardDuty, securityHub, accessAnalyzer, configAggregator, inspector, macie, detective } = security;
  const governed = (workspace.organization.data.governedRegions ?? []).filter((name) => name !== undefined);
  // On resources whose ids only AWS knows.
  const inEach = (service: string, actions: readonly string[], regions: readonly (string | undefined)[]) =>
    regions.flatMap((region) => actions.map((action): Need => ({ action: `${service}:${action}`, region })));
  return ({ slug }, context) => {
    if (slug !== security.account) return [];
    const { homeRegion } = context;
    const found: Need[] = [];
    if (guardDuty) {
      found.push(
        ...securityServiceNeeds.guardDuty({ ...guardDuty, regions: governed }, context),
        ...governed.flatMap((region) =>
          needs(
            'guardduty',
            ORGANIZATION,
            region,
            arnOf(context, 'guardduty', region, 'detector/0123456789abcdef0123456789abcdef'),
          ),
        ),
      );
    }
    if (securityHub) {
      found.push(
        ...inEach(
          'securityhub',
          ['EnableSecurityHub', 'DescribeHub', ...CENTRAL_CONFIGURATION],
          [homeRegion],
        ),
      );
    }
    if (accessAnalyzer) {
      const settings = { name: organizationAnalyzer, regions: governed };
      found.push(...iamControlNeeds.accessAnalyzer(settings, context));
    }
    if (configAggregator) {
      found.push(
        ...roleSetup(aggregatorRole, ['managedPolicy', 'passing'], context),
        ...inEach('config', AGGREGATOR, [homeRegion]),
      );
    }
    if (inspector) {
      found.push(
        ...serviceLinkedRole('inspector2', 'AWSServiceRoleForAmazonInspector2', context),
        ...inEach('inspector2', ['Enable', 'BatchGetAccountStatus', ...ORGANIZATION], inspector.regions),
      );
    }
    if (macie) {
      found.push(
        ...serviceLinkedRole('macie', 'AWSServiceRoleForAmazonMacie', context),
        ...inEach('macie2', ['EnableMacie', 'GetMacieSession', ...ORGANIZATION], macie.regions),
      );
    }
    if (detective) {
      found.push(
        ...inEach(
          'detective',
          ['CreateGraph', 'ListGraphs', 'TagResource', ...ORGANIZATION],
          detective.regions,
        ),
      );
    }
    return found;
  };
}
