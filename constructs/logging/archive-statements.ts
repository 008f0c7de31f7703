import { lateMark } from '../../factory/guardrails/late-value';
import type { ArchivePlace } from './archive-place';

/**
 * Statements of the policy of a bucket of the archive. Logs end by the bucket's lifecycle, which no policy holds up, and in no other
 * way: that statement spares nobody, not the access role, by which administrators of the management account come in. That role alone
 * may change how the bucket is protected, or terraform could no more; Object Lock in compliance mode holds against it as well.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
 */
export function archiveStatements(
  place: ArchivePlace,
  bucketArn: string,
  writes: readonly object[],
): readonly object[] {
  const { partition, accessRole } = place.organization;
  const accessRoleArn = `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug: place.slug })}:role/${accessRole}`;
  return [
    ...writes,
    {
      Sid: 'NobodyDeletesLogs',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
        's3:DeleteBucket',
      ],
      Resource: [bucketArn, `${bucketArn}/*`],
    },
    {
      Sid: 'OnlyTerraformChangesProtection',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:PutBucketPolicy',
        's3:DeleteBucketPolicy',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketVersioning',
        's3:PutLifecycleConfiguration',
        's3:PutEncryptionConfiguration',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketOwnershipControls',
        's3:PutBucketLogging',
        's3:PutBucketNotification',
        's3:PutReplicationConfiguration',
      ],
      Resource: bucketArn,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': accessRoleArn } },
    },
  ];
}
