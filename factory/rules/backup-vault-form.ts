import { backupVaultName, leastChangeableDays } from '../aws/backup-limits';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { BACKUP_VAULT } from '../model/backup/names';
import { DEFAULT_LOCK, type VaultLock } from '../model/backup/vault-lock';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';
import { once } from './shared/once';

type Report = (finding: Finding) => void;

/**
 * Backup vaults: a name that AWS takes, and a lock that it takes.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
 */
export const backupVaultForm: Rule = {
  id: 'backup-vault-form',
  check(workspace, report) {
    const reportOnce = once(report);
    checkCentralVault(workspace, report);
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const { backupVault } = controls;
      if (typeof backupVault !== 'object') continue;
      checkGrace(backupVault.changeableForDays, { file, pointer: [...pointer, 'backupVault'] }, report);
    }
    // Profiles and requests may each give one of the bounds, so that they cross in an account only.
    for (const { controls, origins } of accountControls(workspace, ['backupVault'])) {
      const place =
        placeOf(origins['backupVault.maxRetentionDays']) ?? placeOf(origins['backupVault.minRetentionDays']);
      if (controls.backupVault && place) checkBounds(controls.backupVault, place, reportOnce);
    }
  },
};

function checkCentralVault({ organization: { file, data } }: Workspace, report: Report): void {
  const { backup } = data;
  if (!backup) return;
  const { vault, regions } = backup;
  if (vault !== undefined) {
    const wrong =
      misfit(vault, backupVaultName) ??
      (vault === BACKUP_VAULT
        ? 'It is that of the vaults which the control "backupVault" makes, in the backup account as in others.'
        : undefined);
    if (wrong !== undefined) {
      const message = `${quoted(vault)} can't be the name of the central vault. ${wrong}`;
      report({ file, pointer: ['backup', 'vault'], message });
    }
  }
  if (regions?.length === 0) {
    report({
      file,
      pointer: ['backup', 'regions'],
      message:
        'An empty list leaves no vault to copy into. Name regions, or leave "regions" out for the home region.',
    });
  }
  checkGrace(backup.changeableForDays, { file, pointer: ['backup'] }, report);
  const { minRetentionDays = DEFAULT_LOCK.minRetentionDays, maxRetentionDays = 0 } = backup;
  const pointer = ['backup', 'maxRetentionDays'];
  checkBounds({ minRetentionDays, maxRetentionDays }, { file, pointer }, report);
}

function checkGrace(
  days: number | undefined,
  { file, pointer }: { readonly file: string; readonly pointer: Pointer },
  report: Report,
): void {
  if (!days || days >= leastChangeableDays) return;
  report({
    file,
    pointer: [...pointer, 'changeableForDays'],
    message: `AWS leaves ${leastChangeableDays} days at least to think a lock over that nobody can ever lift again. Give ${leastChangeableDays} or more, or 0 for a lock that an administrator may lift.`,
  });
}

function checkBounds(
  { minRetentionDays, maxRetentionDays }: Pick<VaultLock, 'minRetentionDays' | 'maxRetentionDays'>,
  place: { readonly file: string; readonly pointer: Pointer },
  report: Report,
): void {
  if (maxRetentionDays === 0 || minRetentionDays <= maxRetentionDays) return;
  report({
    ...place,
    message: `No backup could be kept for ${minRetentionDays} days at least and for ${maxRetentionDays} days at most, so that the vault would refuse them all. Lower "minRetentionDays", which is ${DEFAULT_LOCK.minRetentionDays} when nothing is said, or raise "maxRetentionDays".`,
  });
}
