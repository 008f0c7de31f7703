import type { BaselineControlName, BaselineControls } from '../../model/baseline-controls';
import { inheritance } from '../../model/inheritance';
import type { Origin } from '../../model/landing-zone';
import { archiveConfigBucket } from '../../model/logging/config-bucket';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { noContext } from '../../model/resolve/control-defaults';
import { resolveControls } from '../../model/resolve/resolve-controls';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from '../../model/workspace';

/** Controls of one account, worked out from what files say; built-in defaults know the organisation, not the account. */
export interface AccountControls {
  readonly request: RequestDocument;
  readonly unit: OrganizationalUnitNode | undefined;
  readonly controls: BaselineControls;
  /** As in `ResolvedControls`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Some controls of every account. Requests without settings of their own share those of their profile. */
export function accountControls(
  workspace: Workspace,
  names: readonly BaselineControlName[],
): readonly AccountControls[] {
  const inherit = inheritance(workspace);
  const { essentialRoles } = workspace.organization.data;
  const context = {
    ...noContext,
    breakGlassRole: essentialRoles?.breakGlass?.[0],
    configBucket: archiveConfigBucket(workspace),
  };
  const byProfile = new Map<string | undefined, Pick<AccountControls, 'controls' | 'origins'>>();
  return workspace.requests.map((request) => {
    const { unit, defaults } = inherit(request);
    const choice = chooseProfile(request.file, request.data, defaults);
    const hasOwn = typeof request.data.baseline === 'object';
    const known = hasOwn ? undefined : byProfile.get(choice.name);
    const resolved = known ?? resolveControls(baselineLayers(workspace, choice, request), context, names);
    if (!hasOwn) byProfile.set(choice.name, resolved);
    return { request, unit, controls: resolved.controls, origins: resolved.origins };
  });
}

/** The place in a file that an origin is of, if it is of one. */
export function placeOf(origin: Origin | undefined) {
  return origin?.file === undefined ? undefined : { file: origin.file, pointer: origin.pointer ?? [] };
}
