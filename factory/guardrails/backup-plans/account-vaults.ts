import { accountRegions } from '../../model/account-regions';
import { resolveBackup } from '../../model/backup/resolve';
import type { VaultLock } from '../../model/backup/vault-lock';
import { inheritance } from '../../model/inheritance';
import type { LandingZone } from '../../model/landing-zone';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { noContext } from '../../model/resolve/control-defaults';
import { resolveControls } from '../../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { lateMark } from '../late-value';

/** Vaults of one name that the landing zone makes in an account. */
export interface Vaults {
  readonly regions: readonly string[];
  readonly lock: VaultLock;
}

/** What the control `backupVault` makes in an account; undefined where it is off. */
export function ownVaults(workspace: Workspace): (request: RequestDocument) => Vaults | undefined {
  const inherit = inheritance(workspace);
  return (request) => {
    const { defaults } = inherit(request);
    const choice = chooseProfile(request.file, request.data, defaults);
    const regions = accountRegions(workspace, request, defaults);
    const context = { ...noContext, regions };
    const layers = baselineLayers(workspace, choice, request);
    const { backupVault } = resolveControls(layers, context, ['backupVault']).controls;
    return backupVault && { regions: backupVault.regions, lock: backupVault };
  };
}

/** The central vaults, with the id of their account, or its mark; undefined when the organisation has none. */
export function centralVaults(
  workspace: Workspace,
): (Vaults & Pick<NonNullable<LandingZone['backup']>, 'vault'> & { readonly accountId: string }) | undefined {
  const backup = resolveBackup(workspace);
  const request = workspace.requests.find(({ slug }) => slug === backup?.account);
  if (!backup || !request) return undefined;
  const accountId = request.data.accountId ?? lateMark({ kind: 'accountId', slug: request.slug });
  return { ...backup, accountId };
}
