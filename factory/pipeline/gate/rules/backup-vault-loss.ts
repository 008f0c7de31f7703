import { resourceLoss } from '../resource-loss';

/** A backup vault would be deleted or made anew. */
export const backupVaultLoss = resourceLoss({
  id: 'backup-vault-loss',
  types: ['aws_backup_vault', 'aws_backup_logically_air_gapped_vault'],
  noun: 'backup vault',
  loss: 'Its policy and its lock would go first, and nothing more would keep its backups from being deleted.',
});
