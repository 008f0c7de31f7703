import { regionNames } from '../aws/regions';
import { quoted } from '../diagnostics/quoted';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { budgetPlaces } from './shared/budgets';
import { slackMisfits } from './shared/slack-misfits';

const ARN = /^arn:([a-z-]+):sns:([a-z0-9-]+):([0-9]{12}):([A-Za-z0-9_-]{1,256})(\.fifo)?$/;

/**
 * Where alerts of a budget go beside e-mail: one topic, in the account of the budgets, or one Slack channel.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export const budgetTopic: Rule = {
  id: 'budget-topic',
  check(workspace, report) {
    for (const { file, pointer, settings } of budgetPlaces(workspace)) {
      const { sns, slack } = settings;
      const wrong = sns === undefined ? undefined : topicMisfit(sns, workspace);
      if (wrong !== undefined) report({ file, pointer: [...pointer, 'sns'], message: wrong });
      for (const { pointer: below, message } of slackMisfits(slack))
        report({ file, pointer: [...pointer, 'slack', ...below], message });
      if (sns !== undefined && slack) {
        report({
          file,
          pointer: [...pointer, 'sns'],
          onKey: true,
          message:
            'A budget alert takes one topic, and the Slack channel beside it needs one of its own. Remove "sns" or "slack", or map your topic to the channel yourself.',
        });
      }
    }
  },
};

/** What is wrong with the ARN of a topic; undefined when nothing is. */
function topicMisfit(arn: string, { organization: { data } }: Workspace): string | undefined {
  const [, partition, region = '', account, , fifo] = ARN.exec(arn) ?? [];
  if (account === undefined) {
    return `${quoted(arn)} is not the ARN of an SNS topic. It looks like arn:aws:sns:eu-central-1:111111111111:budget-alerts.`;
  }
  if (fifo) return `${quoted(arn)} is a FIFO topic, to which AWS Budgets can't publish. Name a standard one.`;
  const management = data.managementAccount?.id;
  if (management !== undefined && account !== management) {
    return `This topic is in the account ${account}. Budgets are in the management account, ${management}, and AWS Budgets publishes to topics of its own account only. Make one there, which may forward.`;
  }
  const ours = data.partition ?? 'aws';
  if (partition !== ours) {
    return `This topic is in the partition ${partition}; the organisation is in ${ours}.`;
  }
  if (!regionNames(ours).includes(region)) {
    return `There is no region ${quoted(region)} in the partition ${ours}, and so no such topic. Copy the ARN from the console.`;
  }
  return undefined;
}
