import type { Sharing } from './sharing';

/**
 * What a key policy must let another account do for backups to be copied to it, or from it: the service that makes the copy
 * decrypts there, and gives itself a grant for as long as the copy takes.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export function copyingStatements(sharing: Sharing): readonly object[] {
  return [
    {
      Sid: 'BackupsAreCopied',
      Effect: 'Allow',
      ...sharing,
      Action: ['kms:DescribeKey', 'kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'],
      Resource: '*',
    },
    {
      Sid: 'CopyingServicesHaveGrants',
      Effect: 'Allow',
      ...sharing,
      Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      Resource: '*',
      Condition: { ...sharing.Condition, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ];
}
