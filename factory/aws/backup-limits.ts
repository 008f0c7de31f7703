import type { TextLimit } from './text-limit';

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html - BackupVaultName */
export const backupVaultName: TextLimit = {
  min: 2,
  max: 50,
  pattern: /^[A-Za-z0-9_-]*$/,
  form: 'letters, digits, "_" and "-"',
};

/**
 * Days for which a locked vault takes backups to be kept, as `[least, most]`.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
 */
export const retentionDays = [1, 36_500] as const;

/**
 * The fewest days for which a lock in compliance mode can still be changed: AWS insists on 72 hours to think it over.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html - ChangeableForDays
 */
export const leastChangeableDays = 3;

/**
 * Days that a backup which went to cold storage stays there at least.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html - DeleteAfterDays
 */
export const coldStorageDays = 90;

/** @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-backup.html */
export const backupPrincipal = 'backup.amazonaws.com';
