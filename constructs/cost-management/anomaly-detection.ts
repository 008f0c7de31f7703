import { CeAnomalyMonitor } from '@cdktf/provider-aws/lib/ce-anomaly-monitor';
import { CeAnomalySubscription } from '@cdktf/provider-aws/lib/ce-anomaly-subscription';
import { Construct } from 'constructs';
import { reference, terraformText } from '../terraform-text';
import { NAME_PREFIX } from './names';

export interface AnomalyDetectionProps {
  readonly slug: string;
  readonly accountId: string;
  /** What unusual spending must cost to be told of. */
  readonly impact: number;
  readonly notify: readonly string[];
  readonly topicArn: string | undefined;
}

/**
 * Looks for unusual spending of one account, from the management account. It is a monitor of the account's own: of monitors
 * over all services an account may have one, and AWS makes that by itself for customers that are new to Cost Explorer.
 *
 * A mail goes out once a day, and a topic gets each anomaly at once: AWS takes neither the other way round
 * (https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_AnomalySubscription.html).
 */
export class AnomalyDetection extends Construct {
  constructor(scope: Construct, id: string, props: AnomalyDetectionProps) {
    super(scope, id);
    const { slug, accountId, impact, notify, topicArn } = props;
    const name = (end: string) => terraformText(`${NAME_PREFIX}-${slug}${end}`);
    const monitor = new CeAnomalyMonitor(this, 'Default', {
      name: name(''),
      monitorType: 'CUSTOM',
      // AWS gives the empty keys back, and the provider compares texts.
      monitorSpecification: JSON.stringify({
        And: null,
        CostCategories: null,
        Dimensions: { Key: 'LINKED_ACCOUNT', MatchOptions: null, Values: [accountId] },
        Not: null,
        Or: null,
        Tags: null,
      }),
    });
    const subscribe = (
      frequency: 'DAILY' | 'IMMEDIATE',
      subscriber: { readonly type: string; readonly address: string }[],
    ): void => {
      if (subscriber.length === 0) return;
      const kind = frequency.toLowerCase();
      new CeAnomalySubscription(this, kind, {
        name: name(`-${kind}`),
        frequency,
        monitorArnList: [reference(monitor, 'arn')],
        subscriber,
        thresholdExpression: {
          dimension: {
            key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
            matchOptions: ['GREATER_THAN_OR_EQUAL'],
            values: [String(impact)],
          },
        },
      });
    };
    subscribe(
      'DAILY',
      notify.map((email) => ({ type: 'EMAIL', address: terraformText(email) })),
    );
    subscribe('IMMEDIATE', topicArn === undefined ? [] : [{ type: 'SNS', address: topicArn }]);
  }
}
