import { lateMark } from '../../factory/guardrails/late-value';
import { LOG_FEED } from '../../factory/model/logging/names';
import type { ArchivePlace } from './archive-place';

/**
 * What S3 and SNS need of the key when they pass on that there is a new log.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function feedEncrypts({ organization, slug }: ArchivePlace): readonly object[] {
  const account = lateMark({ kind: 'accountId', slug });
  const topic = `arn:${organization.partition}:sns:${organization.homeRegion}:${account}:${LOG_FEED}`;
  return [
    {
      Sid: 'BucketTellsEncrypted',
      Effect: 'Allow',
      Principal: { Service: 's3.amazonaws.com' },
      Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    },
    {
      Sid: 'TopicSendsEncrypted',
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
      Resource: '*',
      Condition: { ArnEquals: { 'aws:SourceArn': topic } },
    },
  ];
}

/** Who publishes to the topic: S3, for that one bucket. @param topicArn - reference */
export function feedTopicPolicy(topicArn: string, bucketArn: string, accountId: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'BucketTells',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: topicArn,
        Condition: {
          StringEquals: { 'aws:SourceAccount': accountId },
          ArnEquals: { 'aws:SourceArn': bucketArn },
        },
      },
    ],
  };
}

/** Who sends to the queue: that one topic. */
export function feedQueuePolicy(queueArn: string, topicArn: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TopicSends',
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      },
      {
        Sid: 'OnlyByTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:*',
        Resource: queueArn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
export function collectorTrust(principal: string, externalId: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'CollectorReads',
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  };
}

/** References to what a collector reads. */
export interface CollectorScope {
  readonly queueArn: string;
  readonly bucketArn: string;
  readonly keyArn: string;
}

/** It takes messages off the queue, and reads the logs that they are about. */
export function collectorPolicy({ queueArn, bucketArn, keyArn }: CollectorScope): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TakesMessages',
        Effect: 'Allow',
        Action: [
          'sqs:ChangeMessageVisibility',
          'sqs:DeleteMessage',
          'sqs:GetQueueAttributes',
          'sqs:GetQueueUrl',
          'sqs:ReceiveMessage',
        ],
        Resource: queueArn,
      },
      { Sid: 'Reads', Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/*` },
      { Sid: 'Decrypts', Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyArn },
    ],
  };
}
