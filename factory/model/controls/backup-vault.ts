import { z } from 'zod';
import { keyDeletionWindow } from '../../aws/baseline-limits';
import { type VaultLock, vaultLockFields } from '../backup/vault-lock';
import { wholeNumber } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

export interface BackupVaultSettings extends RegionalSettings, VaultLock {
  /** Days in which the deletion of the vault's key can still be called off. */
  readonly deletionWindow: number;
}

export const backupVault = control(
  'A locked backup vault in each region and the role that AWS Backup works by: what organization backup policies need in an account.',
  z.strictObject({
    ...vaultLockFields,
    deletionWindow: wholeNumber(
      "Days in which the deletion of the vault's key can still be called off. Default: 30.",
      ...keyDeletionWindow,
    ).optional(),
    ...regional,
  }),
);
