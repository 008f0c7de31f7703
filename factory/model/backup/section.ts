import { z } from 'zod';

/** `backup` of organization.yaml. */
export const backupSection = z
  .strictObject({})
  .meta({ description: 'Backups of all accounts, kept in the account of `sharedAccounts.backup`.' });

export type BackupSection = z.infer<typeof backupSection>;
