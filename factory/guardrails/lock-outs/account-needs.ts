import { iamRegion } from '../../aws/iam-region';
import { accountRegions } from '../../model/account-regions';
import type { BaselineControls } from '../../model/baseline-controls';
import { inheritance } from '../../model/inheritance';
import type { Loose } from '../../model/loose';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { noContext } from '../../model/resolve/control-defaults';
import { declaredEc2Attributes } from '../../model/resolve/declared-ec2-attributes';
import { resolveControls } from '../../model/resolve/resolve-controls';
import { resolveDeploy } from '../../model/resolve/resolve-deploy';
import { resolveServiceQuotas } from '../../model/resolve/resolve-service-quotas';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { lateMark } from '../late-value';
import { alertNeeds } from './alert-needs';
import { backupNeeds } from './backup-needs';
import { baselineNeeds } from './baseline-needs';
import { dnsNeeds } from './dns-needs';
import type { NeedsByKind } from './essential-roles';
import { identityNeeds } from './identity-needs';
import { loggingNeeds } from './logging-needs';
import type { Need, NeedContext } from './need';
import { networkNeeds } from './network-needs';
import { organizationConfigNeeds } from './organization-config-needs';
import { planRoleNeeds } from './plan-role-needs';
import { breakGlassNeeds, deploymentNeeds } from './role-needs';
import { securityNeeds } from './security-needs';

/** Tells what essential roles need in an account, out of what was read: what has no value yet is left out. */
export function accountNeeds(workspace: Workspace): (request: RequestDocument) => NeedsByKind {
  const { data } = workspace.organization;
  const inherit = inheritance(workspace);
  const ofIdentity = identityNeeds(workspace);
  const ofBackup = backupNeeds(workspace);
  const ofLogging = loggingNeeds(workspace);
  const ofAlerts = alertNeeds(workspace);
  const ofDns = dnsNeeds(workspace);
  const ofNetwork = networkNeeds(workspace);
  const ofOrganizationConfig = organizationConfigNeeds(workspace);
  const ofSecurity = securityNeeds(workspace);
  const ofPlanRole = planRoleNeeds(workspace);
  const partition = data.partition ?? 'aws';
  const managementAccountId = data.managementAccount?.id;
  const accessRole = data.accessRole ?? 'OrganizationAccountAccessRole';
  return (request) => {
    const { unit, defaults } = inherit(request);
    const regions = present(accountRegions(workspace, request, defaults));
    const accountId = request.data.accountId ?? lateMark({ kind: 'accountId', slug: request.slug });
    const context: NeedContext = {
      partition,
      iamRegion: iamRegion[partition],
      homeRegion: data.homeRegion,
      regions,
      accountId,
    };
    const choice = chooseProfile(request.file, request.data, defaults);
    const { controls } = resolveControls(baselineLayers(workspace, choice, request), {
      ...noContext,
      partition,
      organizationName: data.name ?? '',
      slug: request.slug,
      regions,
      breakGlassRole: data.essentialRoles?.breakGlass?.[0],
      declaredEc2Attributes: declaredEc2Attributes(workspace, { slug: request.slug, unit }),
    });
    const layers = [
      ...defaults,
      { source: 'request', file: request.file, pointer: [], data: request.data },
    ].map(({ data: { deploy, serviceQuotas }, ...place }) => ({ ...place, deploy, serviceQuotas }));
    const { serviceQuotas } = resolveServiceQuotas(layers, { partition, regions });
    const { change, customFields, support } = request.data;
    const setUp = [
      ...baselineNeeds(
        {
          controls: withWholeRegions(controls),
          deployment: resolveDeploy(layers).deployment,
          serviceQuotas: serviceQuotas.map((quota) => ({ ...quota, regions: present(quota.regions) })),
          hasFacts: [change, customFields, support].some((fact) => fact !== undefined),
        },
        context,
      ),
      ...ofIdentity(request),
      ...ofBackup(request, context),
      ...ofLogging(request, context),
      ...ofAlerts(request.slug, context),
      ...ofOrganizationConfig(request.slug, context),
      ...ofDns(request, context),
      ...ofNetwork(request, context),
      ...ofSecurity(request, context),
    ];
    const { setup: planRole, planning } = ofPlanRole(setUp, context);
    return {
      access: [
        ...(managementAccountId === undefined
          ? []
          : [takingOn(partition, managementAccountId, accountId, accessRole, data.homeRegion)]),
        ...setUp,
        ...planRole,
      ],
      planning,
      deployment: deploymentNeeds(context),
      breakGlass: breakGlassNeeds(context),
    };
  };
}

/** The management account takes on the access role: no SCP binds it, but RCPs bind the role. */
function takingOn(
  partition: string,
  managementAccountId: string,
  accountId: string,
  accessRole: string,
  region: string | undefined,
): Need {
  return {
    action: 'sts:AssumeRole',
    region,
    resource: `arn:${partition}:iam::${accountId}:role/${accessRole}`,
    principal: `arn:${partition}:iam::${managementAccountId}:role/account-factory`,
  };
}

/** Lists of regions without the holes that items of the wrong type leave. */
function withWholeRegions(controls: Loose<BaselineControls>): BaselineControls {
  const entries = Object.entries(controls).map(([name, settings]) => [
    name,
    'regions' in settings ? { ...settings, regions: present(settings.regions ?? []) } : settings,
  ]);
  return Object.fromEntries(entries) as BaselineControls;
}

function present(list: readonly (string | undefined)[]): string[] {
  return [...new Set(list)].filter((item) => item !== undefined);
}
