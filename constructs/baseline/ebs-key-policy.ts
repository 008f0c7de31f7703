import { lateMark } from '../../factory/guardrails/late-value';
import { copyingStatements } from '../backup/copying-statements';
import { oneAccount } from '../backup/sharing';
import type { AccountContext } from './account-context';

/**
 * Policy of a key for EBS. The first statement leaves it to IAM policies of the account who administers the key. The second is
 * that of AWS's own `aws/ebs`: whoever may use EBS in the account may use the key through it. Without it, services that work
 * by a service-linked role, such as EC2 Auto Scaling, could not start instances, and AWS refuses a policy that names such a role
 * before it exists. The others are for the backup account, if there is one: a copy of a snapshot is made with the key of the
 * volume, which that account must be let use.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export function ebsKeyPolicy(
  { organization: { partition, sharedAccounts }, slug }: Pick<AccountContext, 'organization' | 'slug'>,
  region: string,
): object {
  const accountId = lateMark({ kind: 'accountId', slug });
  const { backup } = sharedAccounts;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'AccountUsesKeyThroughEbs',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        Resource: '*',
        Condition: {
          StringEquals: {
            'kms:CallerAccount': accountId,
            'kms:ViaService': `ec2.${region}.${partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'}`,
          },
        },
      },
      ...(backup === undefined || backup === slug ? [] : copyingStatements(oneAccount(partition, backup))),
    ],
  };
}
