import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { backupPrincipal } from '../../factory/aws/backup-limits';
import { BACKUP_ROLE, BACKUP_VAULT } from '../../factory/model/backup/names';
import type { BackupVaultSettings } from '../../factory/model/controls/backup-vault';
import { LockedVault } from '../backup/locked-vault';
import { oneAccount } from '../backup/sharing';
import type { Regions } from '../region';
import { serviceTrust } from '../service-trust';
import { reference } from '../terraform-text';
import { type AccountContext, policyText } from './account-context';

/**
 * AWS's own policies for backing up and restoring, by the end of their address.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
const POLICIES = {
  backup: 'service-role/AWSBackupServiceRolePolicyForBackup',
  restore: 'service-role/AWSBackupServiceRolePolicyForRestores',
  's3-backup': 'AWSBackupServiceRolePolicyForS3Backup',
  's3-restore': 'AWSBackupServiceRolePolicyForS3Restore',
} as const;

/**
 * What organization backup policies need in each account: a vault of one name in every region of the plan, and a role of one
 * name. Where there is a backup account, backups are copied there, and back when one is to be restored.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html
 */
export class BackupVaultControl extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: BackupVaultSettings,
    regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    const { partition, sharedAccounts } = account.organization;
    const { backup } = sharedAccounts;
    const isShared = backup !== undefined && backup !== account.slug;
    for (const region of settings.regions) {
      new LockedVault(this, region, {
        ...account,
        sharing: isShared ? oneAccount(partition, backup) : undefined,
        name: BACKUP_VAULT,
        keyAlias: 'account-factory/backup',
        lock: settings,
        deletionWindow: settings.deletionWindow,
        inRegion: regions.in(region),
      });
    }
    // AWS Backup does not say for which account it takes a role; AWS's own default role has no condition either.
    const role = new IamRole(this, 'role', {
      name: BACKUP_ROLE,
      description: 'AWS Backup works by it',
      assumeRolePolicy: policyText(serviceTrust({ service: backupPrincipal }), account),
    });
    for (const [policy, name] of Object.entries(POLICIES)) {
      new IamRolePolicyAttachment(this, `role_${policy}`, {
        role: reference(role, 'name'),
        policyArn: `arn:${partition}:iam::aws:policy/${name}`,
      });
    }
  }
}
