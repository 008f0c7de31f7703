import type { AlertTopic } from '../../factory/model/budget';
import type { Account } from '../../factory/model/landing-zone';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { accountStackId, budgetStackId, COST_MANAGEMENT } from '../stack-ids';
import { terraformText } from '../terraform-text';
import { AccountBudget } from './account-budget';
import { AnomalyDetection } from './anomaly-detection';
import { BudgetAction } from './budget-action';
import { costOutput } from './names';

/**
 * The budget of one account, in the management account: AWS takes budgets of a new member account only a day later, and
 * only there can an action attach a policy (help/decisions/0009-budgets-in-the-management-account.md).
 *
 * It is there also with nothing in it: when a budget is switched off, terraform has to take it away.
 */
export class BudgetStack extends ManagementStack {
  constructor(context: StackContext, account: Account) {
    super(context, budgetStackId(account.slug));
    this.dependOn(accountStackId(account.slug));
    const { slug, budget } = account;
    if (!budget) return;
    const accountId = this.accountIdOf(account);
    const { notify, action, anomalyImpact } = budget;
    const topicArn = budget.topic && this.#topicArn(budget.topic);
    const { budgetName } = new AccountBudget(this, 'budget', { slug, accountId, budget, topicArn });
    if (action) {
      new BudgetAction(this, 'action', {
        accountId,
        budgetName,
        at: action.at,
        policyId: this.outputOf(COST_MANAGEMENT, costOutput.actionPolicyId(action.attach)),
        roleArn: this.outputOf(COST_MANAGEMENT, costOutput.actionRoleArn),
        notify,
        topicArn,
      });
    }
    if (anomalyImpact > 0) {
      const props = { slug, accountId, impact: anomalyImpact, notify, topicArn };
      new AnomalyDetection(this, 'anomalies', props);
    }
  }

  #topicArn(topic: AlertTopic): string {
    return topic.kind === 'sns'
      ? terraformText(topic.arn)
      : this.outputOf(COST_MANAGEMENT, costOutput.slackTopicArn(topic.channel));
  }
}

/** One for each account, made when it is asked for; none when no file says anything of budgets. */
export function* budgetStacks(context: StackContext): Iterable<StackDefinition> {
  const { costManagement, accounts } = context.landingZone;
  if (!costManagement) return;
  for (const account of accounts) {
    const { slug } = account;
    yield { id: budgetStackId(slug), account: slug, make: () => new BudgetStack(context, account) };
  }
}
