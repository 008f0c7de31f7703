import { Construct } from 'constructs';
import type { Organization } from '../../factory/model/landing-zone';
import type { SlackChannel } from '../../factory/model/slack-channel';
import { SlackChannelAlerts } from '../slack/slack-channel-alerts';
import { slackId } from '../slack/slack-id';
import { SlackRole } from '../slack/slack-role';
import { terraformText } from '../terraform-text';
import { AlertTopic } from './alert-topic';
import { NAME_PREFIX } from './names';

export interface SlackAlertsProps {
  readonly channels: readonly SlackChannel[];
  readonly organization: Organization;
}

/** Slack channels that get alerts about costs, each with a topic of its own: a budget names its topic. */
export class SlackAlerts extends Construct {
  /** ARNs of the topics. */
  readonly topics: ReadonlyMap<SlackChannel, string>;

  constructor(scope: Construct, id: string, { channels, organization }: SlackAlertsProps) {
    super(scope, id);
    const { managementAccountId, partition } = organization;
    const topics = new Map<SlackChannel, string>();
    this.topics = topics;
    if (channels.length === 0) return;
    const { arn: roleArn } = new SlackRole(this, 'slack-role', {
      name: `${NAME_PREFIX}-slack`,
      about: 'costs',
    });
    for (const channel of channels) {
      const topic = new AlertTopic(this, slackId(channel), {
        name: terraformText(`${NAME_PREFIX}-${channel.workspace}-${channel.channel}`),
        managementAccountId,
        partition,
      });
      topics.set(channel, topic.arn);
      new SlackChannelAlerts(topic, 'channel', {
        prefix: NAME_PREFIX,
        channel,
        topicArn: topic.arn,
        roleArn,
        partition,
      });
    }
  }
}
