import type { Need, NeedContext } from '../need';
import { arnOf, needs, SOME_ID } from '../needs';

const KEY = [
  'TagResource',
  'EnableKeyRotation',
  'DescribeKey',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListResourceTags',
  'CreateAlias',
  // AWS Backup takes them with the rights of whoever makes the vault
  // (https://docs.aws.amazon.com/aws-backup/latest/devguide/access-control.html#backup-api-permissions-ref).
  'CreateGrant',
  'GenerateDataKey',
  'Decrypt',
  'RetireGrant',
] as const;

const VAULT = [
  'CreateBackupVault',
  'TagResource',
  'DescribeBackupVault',
  'ListTags',
  'PutBackupVaultAccessPolicy',
  'GetBackupVaultAccessPolicy',
  'PutBackupVaultLockConfiguration',
] as const;

/** A locked vault with a key of its own. */
export function vaultNeeds(
  { name, keyAlias, region }: { readonly name: string; readonly keyAlias: string; readonly region: string },
  context: NeedContext,
): readonly Need[] {
  return [
    ...needs('kms', ['CreateKey', 'ListAliases'], region),
    ...needs('kms', KEY, region, arnOf(context, 'kms', region, `key/${SOME_ID}`)),
    ...needs('kms', ['CreateAlias'], region, arnOf(context, 'kms', region, `alias/${keyAlias}`)),
    ...needs('backup', VAULT, region, arnOf(context, 'backup', region, `backup-vault:${name}`)),
    ...needs('backup-storage', ['MountCapsule'], region),
  ];
}
