import { BACKUP_ROLE, BACKUP_VAULT } from '../../../model/backup/names';
import { roleSetup } from '../role-setup';
import type { ControlNeeds } from './control-needs';
import { vaultNeeds } from './vault-needs';

/** The control by AWS Backup. */
export const backupControlNeeds: Pick<ControlNeeds, 'backupVault'> = {
  backupVault: ({ regions }, context) => [
    ...roleSetup(BACKUP_ROLE, ['managedPolicy'], context),
    ...regions.flatMap((region) =>
      vaultNeeds({ name: BACKUP_VAULT, keyAlias: 'account-factory/backup', region }, context),
    ),
  ],
};
