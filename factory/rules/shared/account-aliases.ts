import { inheritance } from '../../model/inheritance';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { controlDefaults, noContext } from '../../model/resolve/control-defaults';
import { resolveControls } from '../../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { workedOutOnce } from '../../worked-out-once';

/** The alias that an account is to have. */
export interface AccountAlias {
  readonly alias: string;
  readonly request: RequestDocument;
  /** Whether a file gives it; otherwise it is made from the names of organisation and account. */
  readonly given: boolean;
}

/** What a baseline says of the alias: an alias, or that it is to be made from names; undefined for none. */
type AliasSetting = { readonly given: string | undefined } | undefined;

/** The alias of every account whose baseline sets one. */
export const accountAliases = workedOutOnce((workspace: Workspace): readonly AccountAlias[] => {
  const organizationName = workspace.organization.data.name;
  if (organizationName === undefined) return [];
  const settingOf = aliasSettings(workspace);
  return workspace.requests.flatMap((request) => {
    const setting = settingOf(request);
    if (!setting) return [];
    const context = { ...noContext, organizationName, slug: request.slug };
    const alias = setting.given ?? controlDefaults.accountAlias(context).settings.alias;
    return [{ alias, request, given: setting.given !== undefined }];
  });
});

/** Requests without settings of their own share those of their profile, which are worked out once. */
function aliasSettings(workspace: Workspace): (request: RequestDocument) => AliasSetting {
  const inherit = inheritance(workspace);
  const byProfile = new Map<string | undefined, AliasSetting>();
  return (request) => {
    const choice = chooseProfile(request.file, request.data, inherit(request).defaults);
    const hasOwn = typeof request.data.baseline === 'object';
    if (!hasOwn && byProfile.has(choice.name)) return byProfile.get(choice.name);
    const { controls, origins } = resolveControls(baselineLayers(workspace, choice, request), noContext, [
      'accountAlias',
    ]);
    const isGiven = origins['accountAlias.alias']?.file !== undefined;
    const setting = controls.accountAlias && { given: isGiven ? controls.accountAlias.alias : undefined };
    if (!hasOwn) byProfile.set(choice.name, setting);
    return setting;
  };
}
