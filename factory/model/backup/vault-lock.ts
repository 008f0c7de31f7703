import { retentionDays } from '../../aws/backup-limits';
import { wholeNumber } from '../shape-kit';

/** How the backups in a vault are locked: nobody shortens how long they are kept, or deletes one before. */
export interface VaultLock {
  /** Days that a backup must at least be meant to be kept for: the vault refuses others. */
  readonly minRetentionDays: number;
  /** Days that it may at most be meant to be kept for; 0 for any. */
  readonly maxRetentionDays: number;
  /** Days after which nobody, AWS included, can lift the lock; 0 for never, so that an administrator may lift it. */
  readonly changeableForDays: number;
}

/** The fields of a lock, in the section `backup` and in the control `backupVault`. */
export const vaultLockFields = {
  minRetentionDays: wholeNumber(
    'Days for which a backup must at least be meant to be kept: the vault refuses others. Default: 7.',
    ...retentionDays,
  ).optional(),
  maxRetentionDays: wholeNumber(
    'Days for which a backup may at most be meant to be kept; 0 for any. Default: 0.',
    0,
    retentionDays[1],
  ).optional(),
  changeableForDays: wholeNumber(
    'Days, 3 at least, in which the lock can still be changed; from then on nobody can, AWS included (compliance mode). 0 for always: an administrator may lift the lock (governance mode). Default: 0.',
    0,
    retentionDays[1],
  ).optional(),
};

/** Of a lock of which no file says more: a week, in which a loss is noticed. */
export const DEFAULT_LOCK: VaultLock = { minRetentionDays: 7, maxRetentionDays: 0, changeableForDays: 0 };
