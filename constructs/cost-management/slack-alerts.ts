import { ChatbotSlackChannelConfiguration } from '@cdktf/provider-aws/lib/chatbot-slack-channel-configuration';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Construct } from 'constructs';
import type { SlackChannel } from '../../factory/model/budget';
import type { Organization } from '../../factory/model/landing-zone';
import { serviceTrust } from '../service-trust';
import { reference, terraformText } from '../terraform-text';
import { AlertTopic } from './alert-topic';
import { NAME_PREFIX, slackId } from './names';

export interface SlackAlertsProps {
  readonly channels: readonly SlackChannel[];
  readonly organization: Organization;
}

/**
 * Slack channels that get alerts, through Amazon Q Developer in chat applications, each with a topic of its own. The
 * workspaces must have been authorized in the console of the management account, once; there is no API for that.
 *
 * From the channel nothing can be done in the management account: the role may do nothing, and the channel's guardrail,
 * which would be AdministratorAccess if it were left out, denies everything, to roles of the channel's members as well.
 */
export class SlackAlerts extends Construct {
  /** ARNs of the topics. */
  readonly topics: ReadonlyMap<SlackChannel, string>;

  constructor(scope: Construct, id: string, { channels, organization }: SlackAlertsProps) {
    super(scope, id);
    const { managementAccountId, partition } = organization;
    const topics = new Map<SlackChannel, string>();
    this.topics = topics;
    if (channels.length === 0) return;
    const role = new IamRole(this, 'slack-role', {
      name: `${NAME_PREFIX}-slack`,
      description: 'Amazon Q Developer in chat applications, for alerts about costs. It may do nothing.',
      assumeRolePolicy: JSON.stringify(serviceTrust({ service: 'chatbot.amazonaws.com' })),
    });
    for (const slack of channels) {
      const { workspace, channel } = slack;
      const name = `${NAME_PREFIX}-${workspace}-${channel}`;
      const topic = new AlertTopic(this, slackId(slack), {
        name: terraformText(name),
        managementAccountId,
        partition,
      });
      topics.set(slack, topic.arn);
      new ChatbotSlackChannelConfiguration(topic, 'channel', {
        configurationName: terraformText(name),
        slackTeamId: terraformText(workspace),
        slackChannelId: terraformText(channel),
        snsTopicArns: [topic.arn],
        iamRoleArn: reference(role, 'arn'),
        guardrailPolicyArns: [`arn:${partition}:iam::aws:policy/AWSDenyAll`],
      });
    }
  }
}
