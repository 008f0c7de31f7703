import { z } from 'zod';
import { backupVaultName } from '../../aws/backup-limits';
import { keyDeletionWindow } from '../../aws/baseline-limits';
import { lengthOf, text, textList, wholeNumber } from '../shape-kit';
import { vaultLockFields } from './vault-lock';

/** `backup` of organization.yaml. */
export const backupSection = z
  .strictObject({
    vault: text('Name of the vault that copies go to. Default: `central-backups`.', {
      ...lengthOf(backupVaultName),
      pattern: '^[A-Za-z0-9_-]{2,50}$',
    }).optional(),
    regions: textList('Regions in which there is such a vault. Default: the home region.', [
      'eu-central-1',
    ]).optional(),
    ...vaultLockFields,
    deletionWindow: wholeNumber(
      "Days in which the deletion of the vault's key can still be called off. Default: 30.",
      ...keyDeletionWindow,
    ).optional(),
  })
  .meta({ description: 'Backups of all accounts, kept in the account of `sharedAccounts.backup`.' });

export type BackupSection = z.infer<typeof backupSection>;
