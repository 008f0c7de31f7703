import { lateMark } from '../../factory/guardrails/late-value';
import { nobodyDeletesKey } from '../kept-key';
import type { ArchivePlace } from './archive-place';
import { fromTrail, inOrganization, logService } from './log-services';

/**
 * Policy of the key that encrypts logs. IAM policies of the account say who administers it and who reads.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html
 * @param more - further statements
 */
export function logKeyPolicy(place: ArchivePlace, more: readonly object[]): object {
  const { organization, slug } = place;
  const { partition } = organization;
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
      {
        Sid: 'TrailEncrypts',
        Effect: 'Allow',
        Principal: logService.cloudTrail,
        Action: ['kms:GenerateDataKey*', 'kms:Decrypt', 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: fromTrail(place) },
      },
      {
        Sid: 'ConfigEncrypts',
        Effect: 'Allow',
        Principal: logService.config,
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: '*',
        Condition: { StringEquals: inOrganization },
      },
      {
        Sid: 'LogDeliveryEncrypts',
        Effect: 'Allow',
        Principal: logService.delivery,
        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: inOrganization },
      },
      ...more,
      nobodyDeletesKey,
    ],
  };
}
