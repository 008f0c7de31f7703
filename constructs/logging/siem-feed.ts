import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { Construct } from 'constructs';
import { LOG_COLLECTOR, LOG_FEED } from '../../factory/model/logging/names';
import type { Siem } from '../../factory/model/logging/siem';
import { reference, terraformText } from '../terraform-text';
import type { LogBucket } from './log-bucket';
import { collectorPolicy, collectorTrust, feedQueuePolicy, feedTopicPolicy } from './siem-policies';

/** The longest that SQS keeps a message: a collector may stand still over holidays. */
const KEPT_FOR = 14 * 24 * 60 * 60;

/** A collector has so long to fetch a log before another try gets the message. */
const FETCHED_WITHIN = 5 * 60;

/** After so many tries a message is put aside. */
const TRIES = 5;

export interface SiemFeedProps {
  readonly siem: Siem;
  /** The bucket of the trail. */
  readonly trail: LogBucket;
  /** Reference to the ARN of the key that encrypts logs. */
  readonly keyArn: string;
  /** Reference to the id of the account that all this is in. */
  readonly accountId: string;
}

/**
 * Tells a collector of each new log of the trail: by a topic, which others can be subscribed to, and a queue behind it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ways-to-add-notification-config-to-bucket.html
 */
export class SiemFeed extends Construct {
  constructor(scope: Construct, id: string, { siem, trail, keyArn, accountId }: SiemFeedProps) {
    super(scope, id);
    const topic = new SnsTopic(this, 'topic', { name: LOG_FEED, kmsMasterKeyId: keyArn });
    const topicArn = reference(topic, 'arn');
    const topicPolicy = new SnsTopicPolicy(this, 'topic_policy', {
      arn: topicArn,
      policy: JSON.stringify(feedTopicPolicy(topicArn, trail.arn, accountId)),
    });
    const kept = { messageRetentionSeconds: KEPT_FOR, kmsMasterKeyId: keyArn };
    const aside = new SqsQueue(this, 'dead_letters', { name: `${LOG_FEED}-dead-letters`, ...kept });
    const queue = new SqsQueue(this, 'queue', {
      name: LOG_FEED,
      ...kept,
      visibilityTimeoutSeconds: FETCHED_WITHIN,
      redrivePolicy: JSON.stringify({
        deadLetterTargetArn: reference(aside, 'arn'),
        maxReceiveCount: TRIES,
      }),
    });
    const queueArn = reference(queue, 'arn');
    const queuePolicy = new SqsQueuePolicy(this, 'queue_policy', {
      queueUrl: reference(queue, 'url'),
      policy: JSON.stringify(feedQueuePolicy(queueArn, topicArn)),
    });
    const subscription = new SnsTopicSubscription(this, 'subscription', {
      topicArn,
      protocol: 'sqs',
      endpoint: queueArn,
      // What S3 says, without SNS's own words around it.
      rawMessageDelivery: true,
      dependsOn: [queuePolicy],
    });
    new S3BucketNotification(this, 'notification', {
      bucket: trail.bucket,
      topic: [{ id: 'logs', topicArn, events: ['s3:ObjectCreated:*'], filterSuffix: '.json.gz' }],
      // S3 tries the topic out; what nobody is subscribed to yet would be lost.
      dependsOn: [topicPolicy, subscription],
    });
    const role = new IamRole(this, 'collector', {
      name: LOG_COLLECTOR,
      description: 'Collects the logs of the organization',
      assumeRolePolicy: terraformText(JSON.stringify(collectorTrust(siem.principal, siem.externalId))),
    });
    new IamRolePolicy(this, 'collector_policy', {
      name: 'collect-logs',
      role: reference(role, 'id'),
      policy: JSON.stringify(collectorPolicy({ queueArn, bucketArn: trail.arn, keyArn })),
    });
  }
}
