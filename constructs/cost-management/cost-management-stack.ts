import type { CostManagement } from '../../factory/model/landing-zone';
import type { SlackChannel } from '../../factory/model/slack-channel';
import { ManagementStack } from '../management-stack';
import { slackId } from '../slack/slack-id';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { COST_MANAGEMENT, ORGANIZATION } from '../stack-ids';
import { BudgetActions } from './budget-actions';
import { costOutput } from './names';
import { SlackAlerts } from './slack-alerts';

/** What the budgets of accounts share: Slack channels, and the policies and the role of budget actions. */
export class CostManagementStack extends ManagementStack {
  constructor(context: StackContext, { actionPolicies }: CostManagement) {
    super(context, COST_MANAGEMENT);
    // Also when nothing refers to it: AWS takes a policy only once the organization and its policy types are there.
    this.dependOn(ORGANIZATION);
    const { accounts, organization } = this.landingZone;
    const channels = new Map<string, SlackChannel>(
      accounts.flatMap(({ budget }) =>
        budget?.topic?.kind === 'slack' ? [[slackId(budget.topic.channel), budget.topic.channel]] : [],
      ),
    );
    const slack = new SlackAlerts(this, 'Default', { channels: [...channels.values()], organization });
    for (const [channel, arn] of slack.topics) this.output(costOutput.slackTopicArn(channel), arn);
    const actions = new BudgetActions(this, 'budget-action', {
      policies: actionPolicies,
      organization,
      lateValue: (value) => this.lateValue(value),
    });
    for (const [name, policyId] of actions.policyIds) this.output(costOutput.actionPolicyId(name), policyId);
    if (actions.roleArn !== undefined) this.output(costOutput.actionRoleArn, actions.roleArn);
  }
}

/** One, or none when no file says anything of budgets. */
export function costManagementStacks(context: StackContext): StackDefinition[] {
  const { costManagement } = context.landingZone;
  return costManagement
    ? [{ id: COST_MANAGEMENT, make: () => new CostManagementStack(context, costManagement) }]
    : [];
}
