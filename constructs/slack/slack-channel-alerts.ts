import { ChatbotSlackChannelConfiguration } from '@cdktf/provider-aws/lib/chatbot-slack-channel-configuration';
import { Construct } from 'constructs';
import type { Partition } from '../../factory/model/landing-zone';
import type { SlackChannel } from '../../factory/model/slack-channel';
import { terraformText } from '../terraform-text';

export interface SlackChannelAlertsProps {
  /** Start of its name in AWS, which has to be there once in the account. */
  readonly prefix: string;
  readonly channel: SlackChannel;
  readonly topicArn: string;
  readonly roleArn: string;
  readonly partition: Partition;
}

/**
 * Has Amazon Q Developer in chat applications post what comes to a topic into a Slack channel. The workspace must have been
 * authorized in the console of the account, once; there is no API for that.
 *
 * From the channel nothing can be done in the account: the channel's guardrail, which would be AdministratorAccess if it were
 * left out, denies everything, to roles of the channel's members as well.
 */
export class SlackChannelAlerts extends Construct {
  constructor(scope: Construct, id: string, props: SlackChannelAlertsProps) {
    super(scope, id);
    const { prefix, channel, topicArn, roleArn, partition } = props;
    new ChatbotSlackChannelConfiguration(this, 'Default', {
      configurationName: terraformText(`${prefix}-${channel.workspace}-${channel.channel}`),
      slackTeamId: terraformText(channel.workspace),
      slackChannelId: terraformText(channel.channel),
      snsTopicArns: [topicArn],
      iamRoleArn: roleArn,
      guardrailPolicyArns: [`arn:${partition}:iam::aws:policy/AWSDenyAll`],
    });
  }
}
