import type { Backup } from '../../factory/model/backup/backup';
import type { Account } from '../../factory/model/landing-zone';
import { accountBySlug } from '../account-by-slug';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { BACKUP, BACKUP_MANAGEMENT } from '../stack-ids';
import { BackupManagementStack } from './backup-management-stack';
import { LockedVault } from './locked-vault';
import { wholeOrganization } from './sharing';

/** The vaults that all accounts copy their backups into, run in the backup account. */
export class BackupStack extends MemberStack {
  constructor(context: StackContext, backup: Backup, account: Account) {
    super(context, BACKUP, account);
    for (const region of backup.regions) {
      new LockedVault(this, region, {
        organization: this.landingZone.organization,
        slug: account.slug,
        sharing: wholeOrganization,
        name: backup.vault,
        keyAlias: 'account-factory/central-backup',
        lock: backup.lock,
        deletionWindow: backup.deletionWindow,
        inRegion: this.regions.in(region),
        lateValue: (value) => this.lateValue(value),
      });
    }
  }
}

/** The stacks of the central backup; none when the organisation has no section `backup`. */
export function backupStacks(context: StackContext): StackDefinition[] {
  const { backup } = context.landingZone;
  if (!backup) return [];
  const account = accountBySlug(context.landingZone, backup.account);
  if (!account)
    throw new Error(`Backups are kept in the account "${backup.account}", which the model lacks.`);
  return [
    { id: BACKUP_MANAGEMENT, make: () => new BackupManagementStack(context) },
    { id: BACKUP, make: () => new BackupStack(context, backup, account) },
  ];
}
