import { resolveBackup } from '../../model/backup/resolve';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { vaultNeeds } from './control-needs/vault-needs';
import type { Need, NeedContext } from './need';

/** What the central vaults need of the access role in the backup account: their stack runs there. */
export function backupNeeds(
  workspace: Workspace,
): (request: RequestDocument, context: NeedContext) => readonly Need[] {
  const backup = resolveBackup(workspace);
  return ({ slug }, context) => {
    if (!backup || slug !== backup.account) return [];
    return backup.regions.flatMap((region) =>
      vaultNeeds({ name: backup.vault, keyAlias: 'account-factory/central-backup', region }, context),
    );
  };
}
