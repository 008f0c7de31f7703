import type { SlackChannel } from '../../factory/model/slack-channel';
import { slackId } from '../slack/slack-id';

/** Start of the names that AWS shows in the management account. */
export const NAME_PREFIX = 'account-factory';

/** Outputs of the stack `cost-management`. */
export const costOutput = {
  slackTopicArn: (channel: SlackChannel): string => `${slackId(channel)}_topic_arn`,
  actionRoleArn: 'budget_action_role_arn',
  actionPolicyId: (name: string): string => `budget_action_policy_${name.replaceAll('-', '_')}_id`,
} as const;
