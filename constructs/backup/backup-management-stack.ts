import { BackupGlobalSettings } from '@cdktf/provider-aws/lib/backup-global-settings';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { BACKUP_MANAGEMENT, ORGANIZATION } from '../stack-ids';

/**
 * What AWS Backup lets only the management account set.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateGlobalSettings.html
 */
export class BackupManagementStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, BACKUP_MANAGEMENT);
    // AWS Backup needs the organization's trust.
    this.dependOn(ORGANIZATION);
    new BackupGlobalSettings(this, 'global-settings', {
      globalSettings: { isCrossAccountBackupEnabled: 'true' },
      lifecycle: {
        // AWS tells of these as well, and not in every region: left to themselves, each plan would take them away
        // (https://github.com/hashicorp/terraform-provider-aws/issues/43514).
        ignoreChanges: [
          'global_settings["isMpaEnabled"]',
          'global_settings["isDelegatedAdministratorEnabled"]',
        ],
      },
    });
  }
}
