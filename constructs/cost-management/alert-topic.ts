import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { Construct } from 'constructs';
import type { Partition } from '../../factory/model/landing-zone';
import { reference } from '../terraform-text';

export interface AlertTopicProps {
  readonly name: string;
  readonly managementAccountId: string;
  readonly partition: Partition;
}

/**
 * A topic to which AWS Budgets and Cost Anomaly Detection publish, for this account alone
 * (https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html,
 * https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html). It has to be in the account of the budgets.
 *
 * It is not encrypted: with the key of SNS itself, which costs nothing, neither service could publish.
 */
export class AlertTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, managementAccountId, partition }: AlertTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, 'Default', { name });
    this.arn = reference(topic, 'arn');
    const publish = (sid: string, service: string, conditions: object) => ({
      Sid: sid,
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sns:Publish',
      Resource: this.arn,
      Condition: { StringEquals: { 'aws:SourceAccount': managementAccountId }, ...conditions },
    });
    new SnsTopicPolicy(this, 'policy', {
      arn: this.arn,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          publish('Budgets', 'budgets.amazonaws.com', {
            ArnLike: { 'aws:SourceArn': `arn:${partition}:budgets::${managementAccountId}:*` },
          }),
          publish('CostAnomalyDetection', 'costalerts.amazonaws.com', {}),
        ],
      }),
    });
  }
}
