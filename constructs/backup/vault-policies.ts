import { lateMark } from '../../factory/guardrails/late-value';
import type { Organization } from '../../factory/model/landing-zone';
import { nobodyDeletesKey } from '../kept-key';
import { copyingStatements } from './copying-statements';
import type { Sharing } from './sharing';

/** The vault that policies are for. */
export interface VaultPlace {
  readonly organization: Pick<Organization, 'partition' | 'accessRole'>;
  /** Slug of the account that it is in. */
  readonly slug: string;
  /** With whom backups are copied. @default - with nobody */
  readonly sharing: Sharing | undefined;
}

/**
 * Policy of a vault's key. IAM policies of the account say who administers it, and the service-linked role of AWS Backup has its
 * rights by one.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function vaultKeyPolicy({ organization: { partition }, slug, sharing }: VaultPlace): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug })}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      ...(sharing ? copyingStatements(sharing) : []),
      nobodyDeletesKey,
    ],
  };
}

/**
 * Policy of a vault. Backups end with their retention and in no other way: the second statement spares nobody, not the access
 * role, by which administrators of the management account come in. That role alone may change the policy and the lock, or
 * terraform could no more; a lock in compliance mode holds against it as well.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html
 */
export function vaultPolicy({ organization, slug, sharing }: VaultPlace): object {
  const { partition, accessRole } = organization;
  const accessRoleArn = `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug })}:role/${accessRole}`;
  return {
    Version: '2012-10-17',
    Statement: [
      ...(sharing
        ? [
            {
              Sid: 'BackupsAreCopiedIn',
              Effect: 'Allow',
              ...sharing,
              Action: 'backup:CopyIntoBackupVault',
              Resource: '*',
            },
          ]
        : []),
      {
        Sid: 'NobodyDeletesBackups',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: [
          'backup:DeleteRecoveryPoint',
          'backup:DisassociateRecoveryPoint',
          'backup:UpdateRecoveryPointLifecycle',
          'backup:DeleteBackupVault',
        ],
        Resource: '*',
      },
      {
        Sid: 'OnlyTerraformChangesProtection',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: [
          'backup:PutBackupVaultAccessPolicy',
          'backup:DeleteBackupVaultAccessPolicy',
          'backup:PutBackupVaultLockConfiguration',
          'backup:DeleteBackupVaultLockConfiguration',
        ],
        Resource: '*',
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': accessRoleArn } },
      },
    ],
  };
}
