import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import {
  CloudwatchEventTarget,
  type CloudwatchEventTargetInputTransformer,
} from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { Construct } from 'constructs';
import type { Partition } from '../../../factory/model/landing-zone';
import type { Alerts } from '../../../factory/model/security/services/alerts';
import { identifier } from '../../address';
import { SlackChannelAlerts } from '../../slack/slack-channel-alerts';
import { slackId } from '../../slack/slack-id';
import { SlackRole } from '../../slack/slack-role';
import { reference, terraformText } from '../../terraform-text';
import { alertKinds } from './alert-kinds';
import { type AlertMessage, asChatNotification, asMail } from './alert-message';
import { EncryptedAlertTopic } from './encrypted-alert-topic';
import { ALERT_PREFIX } from './names';

export interface AlertDeliveryProps {
  readonly alerts: Alerts;
  /** Name of the bus that the events come to. */
  readonly busName: string;
  /** As Terraform takes it. */
  readonly keyPolicy: string;
  readonly partition: Partition;
}

/** A topic and how it wants to be told. */
interface Recipient {
  readonly id: string;
  readonly topicArn: string;
  readonly write: (message: AlertMessage) => CloudwatchEventTargetInputTransformer;
}

/** Tells people of what comes to the bus: a topic for mails and one for Slack, which read texts of different forms. */
export class AlertDelivery extends Construct {
  constructor(scope: Construct, id: string, { alerts, busName, keyPolicy, partition }: AlertDeliveryProps) {
    super(scope, id);
    const key = new KmsKey(this, 'key', {
      description: 'Alerts of Account Factory, while SNS has them',
      enableKeyRotation: true,
      policy: keyPolicy,
    });
    const keyId = reference(key, 'arn');
    const recipients = [
      ...(alerts.emails.length > 0 ? [this.#mail(alerts, keyId)] : []),
      ...(alerts.slack.length > 0 ? [this.#slack(alerts, keyId, partition)] : []),
    ];
    for (const { id: kind, description, pattern, message } of alertKinds(alerts)) {
      const rule = new CloudwatchEventRule(this, kind, {
        name: `${ALERT_PREFIX}-${kind}`,
        description,
        eventBusName: busName,
        eventPattern: JSON.stringify(pattern),
      });
      for (const { id: recipient, topicArn, write } of recipients) {
        new CloudwatchEventTarget(this, `${kind}_${recipient}`, {
          rule: reference(rule, 'name'),
          eventBusName: busName,
          targetId: recipient,
          arn: topicArn,
          inputTransformer: write(message),
        });
      }
    }
  }

  #mail({ emails }: Alerts, keyId: string): Recipient {
    const topic = new EncryptedAlertTopic(this, 'mail', { name: `${ALERT_PREFIX}-mail`, keyId });
    for (const email of emails) {
      new SnsTopicSubscription(topic, identifier(email), {
        topicArn: topic.arn,
        protocol: 'email',
        endpoint: terraformText(email),
      });
    }
    return { id: 'mail', topicArn: topic.arn, write: asMail };
  }

  #slack({ slack }: Alerts, keyId: string, partition: Partition): Recipient {
    const topic = new EncryptedAlertTopic(this, 'slack', { name: `${ALERT_PREFIX}-slack`, keyId });
    const role = new SlackRole(this, 'slack-role', { name: `${ALERT_PREFIX}-slack`, about: 'security' });
    for (const channel of slack) {
      new SlackChannelAlerts(this, slackId(channel), {
        prefix: ALERT_PREFIX,
        channel,
        topicArn: topic.arn,
        roleArn: role.arn,
        partition,
      });
    }
    return { id: 'slack', topicArn: topic.arn, write: asChatNotification };
  }
}
