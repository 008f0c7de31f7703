import type { TextLimit } from './text-limit';

/**
 * Notifications of one budget, and e-mail addresses and topics of one notification. A budget action takes as many.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Notification.html
 */
export const budgetLimits = { notifications: 10, emails: 10 } as const;

/**
 * Monitors of Cost Anomaly Detection that a management account may have, its one monitor of all services aside.
 *
 * @see https://aws.amazon.com/aws-cost-management/aws-cost-anomaly-detection/faqs/
 */
export const customAnomalyMonitors = 500;

/**
 * Address of a subscriber. Budgets and Cost Anomaly Detection check little more than the `@`; what they can't deliver to is
 * lost without a word.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Subscriber.html
 */
export const subscriberEmail: TextLimit = {
  min: 6,
  max: 302,
  pattern: /^[^\s@,;<>()]+@(?=[^.]+\.)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
  form: 'an address such as payments-team@example.com',
};

/** @see https://docs.aws.amazon.com/chatbot/latest/APIReference/API_CreateSlackChannelConfiguration.html */
export const slackWorkspace: TextLimit = {
  min: 1,
  max: 255,
  pattern: /^[0-9A-Z]+$/,
  form: 'the id of the workspace, such as T07EA123LEP: upper-case letters and digits',
};

/** @see https://docs.aws.amazon.com/chatbot/latest/APIReference/API_CreateSlackChannelConfiguration.html */
export const slackChannel: TextLimit = {
  min: 1,
  max: 255,
  pattern: /^[A-Za-z0-9]+$/,
  form: 'the id of the channel, such as C07EZ1ABC23: letters and digits, not its name',
};
