import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { resolveControls } from '../../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { inheritance } from './inheritance';

/** The alias that an account is to have. */
export interface AccountAlias {
  readonly alias: string;
  readonly request: RequestDocument;
  /** Whether a file gives it; otherwise it is made from the names of organisation and account. */
  readonly given: boolean;
}

/** The alias of every account whose baseline sets one. */
export function accountAliases(workspace: Workspace): AccountAlias[] {
  const { name } = workspace.organization.data;
  if (name === undefined) return [];
  const inherit = inheritance(workspace);
  return workspace.requests.flatMap((request) => {
    const choice = chooseProfile(request.file, request.data, inherit(request).defaults);
    const layers = baselineLayers(workspace, choice, request);
    const { controls, origins } = resolveControls(
      layers,
      { organizationName: name, slug: request.slug, regions: [] },
      ['accountAlias'],
    );
    if (!controls.accountAlias) return [];
    return [{ ...controls.accountAlias, request, given: origins['accountAlias.alias']?.file !== undefined }];
  });
}
