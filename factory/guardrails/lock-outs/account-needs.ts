import { iamRegion } from '../../aws/iam-region';
import type { BaselineControls } from '../../model/baseline-controls';
import { inheritance } from '../../model/inheritance';
import type { Loose } from '../../model/loose';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { resolveControls } from '../../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { lateMark } from '../late-value';
import { baselineNeeds } from './baseline-needs';
import type { NeedsByKind } from './essential-roles';
import type { Need, NeedContext } from './need';
import { breakGlassNeeds, deploymentNeeds } from './role-needs';

/** Tells what essential roles need in an account, out of what was read: what has no value yet is left out. */
export function accountNeeds(workspace: Workspace): (request: RequestDocument) => NeedsByKind {
  const { data } = workspace.organization;
  const inherit = inheritance(workspace);
  const partition = data.partition ?? 'aws';
  const managementAccountId = data.managementAccount?.id;
  const accessRole = data.accessRole ?? 'OrganizationAccountAccessRole';
  return (request) => {
    const { defaults } = inherit(request);
    const own = [...defaults.map((layer) => layer.data.regions), request.data.regions];
    const wanted = own.findLast((regions) => regions !== undefined) ?? data.governedRegions;
    const regions = present([data.homeRegion, ...(wanted ?? [])]);
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
      organizationName: data.name ?? '',
      slug: request.slug,
      regions,
    });
    const { change, customFields } = request.data;
    const hasFacts = change !== undefined || customFields !== undefined;
    return {
      access: [
        ...(managementAccountId === undefined
          ? []
          : [takingOn(partition, managementAccountId, accountId, accessRole, data.homeRegion)]),
        ...baselineNeeds(whole(controls), { hasFacts }, context),
      ],
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
function whole(controls: Loose<BaselineControls>): BaselineControls {
  const entries = Object.entries(controls).map(([name, settings]) => [
    name,
    'regions' in settings ? { ...settings, regions: present(settings.regions ?? []) } : settings,
  ]);
  return Object.fromEntries(entries) as BaselineControls;
}

function present(list: readonly (string | undefined)[]): string[] {
  return [...new Set(list)].filter((item) => item !== undefined);
}
