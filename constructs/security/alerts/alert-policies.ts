import { lateMark } from '../../../factory/guardrails/late-value';
import type { Organization } from '../../../factory/model/landing-zone';

/**
 * Policy of the bus: whoever is in the organization may send events. Nobody can make up an event of AWS's own: a source that
 * begins with `aws.` is refused in PutEvents, and rules here look at no others.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html - Source
 */
export function busPolicy(busArn: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OrganizationSends',
        Effect: 'Allow',
        Principal: '*',
        Action: 'events:PutEvents',
        Resource: busArn,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': lateMark({ kind: 'organizationId' }) } },
      },
    ],
  };
}

/**
 * Policy of a topic. AWS evaluates no condition for EventBridge here, nor in the policy of the key below: with one, alerts
 * would be lost without a word (help/decisions/0014-alerts-without-source-conditions.md). Only who knows the topic's ARN could
 * have EventBridge send to it.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
 */
export function topicPolicy(topicArn: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EventBridgePublishes',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: topicArn,
      },
    ],
  };
}

/**
 * Policy of the key of the topics.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services - "not supported for
 * EventBridge-to-encrypted topics"
 * @param account - slug of the account of the key
 */
export function alertKeyPolicy({ partition }: Organization, account: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug: account })}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'EventBridgePublishesToTopics',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
      },
    ],
  };
}
