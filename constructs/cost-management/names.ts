import type { SlackChannel } from '../../factory/model/budget';
import { identifier } from '../address';

/** Start of the names that AWS shows in the management account. */
export const NAME_PREFIX = 'account-factory';

/** Construct id of a Slack channel; the ids of a workspace and a channel have neither `_` nor `-`. */
export function slackId({ workspace, channel }: SlackChannel): string {
  return `slack_${identifier(workspace)}_${identifier(channel)}`;
}

/** Outputs of the stack `cost-management`. */
export const costOutput = {
  slackTopicArn: (channel: SlackChannel): string => `${slackId(channel)}_topic_arn`,
  actionRoleArn: 'budget_action_role_arn',
  actionPolicyId: (name: string): string => `budget_action_policy_${name.replaceAll('-', '_')}_id`,
} as const;
