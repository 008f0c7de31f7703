import { BackupVault } from '@cdktf/provider-aws/lib/backup-vault';
import { BackupVaultLockConfiguration } from '@cdktf/provider-aws/lib/backup-vault-lock-configuration';
import { BackupVaultPolicy } from '@cdktf/provider-aws/lib/backup-vault-policy';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import type { VaultLock } from '../../factory/model/backup/vault-lock';
import { type AccountContext, policyText } from '../baseline/account-context';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { type VaultPlace, vaultKeyPolicy, vaultPolicy } from './vault-policies';

export interface LockedVaultProps extends VaultPlace, Pick<AccountContext, 'lateValue'> {
  readonly name: string;
  /** Without `alias/`. */
  readonly keyAlias: string;
  readonly lock: VaultLock;
  readonly deletionWindow: number;
  readonly inRegion: InRegion;
}

/**
 * A vault with a key of its own, from which nobody deletes backups. AWS's own key `aws/backup` would do for backups that stay:
 * nobody can share it, so that they could be copied to no other account.
 */
export class LockedVault extends Construct {
  constructor(scope: Construct, id: string, props: LockedVaultProps) {
    super(scope, id);
    const { lock, inRegion } = props;
    const key = new KmsKey(this, 'key', {
      description: 'Backups in the vault of the same name',
      enableKeyRotation: true,
      deletionWindowInDays: props.deletionWindow,
      policy: policyText(vaultKeyPolicy(props), props),
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    new KmsAlias(this, 'alias', {
      name: `alias/${props.keyAlias}`,
      targetKeyId: reference(key, 'key_id'),
      ...inRegion,
    });
    const vault = new BackupVault(this, 'Default', {
      name: terraformText(props.name),
      kmsKeyArn: reference(key, 'arn'),
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    const backupVaultName = reference(vault, 'name');
    new BackupVaultPolicy(this, 'policy', {
      backupVaultName,
      policy: policyText(vaultPolicy(props), props),
      ...inRegion,
    });
    new BackupVaultLockConfiguration(this, 'lock', {
      backupVaultName,
      minRetentionDays: lock.minRetentionDays,
      ...(lock.maxRetentionDays > 0 ? { maxRetentionDays: lock.maxRetentionDays } : {}),
      ...(lock.changeableForDays > 0 ? { changeableForDays: lock.changeableForDays } : {}),
      ...inRegion,
    });
  }
}
