import type { Rule } from './rule';
import { budgetsOfAccounts } from './shared/budgets';

/**
 * A budget that lacks its amount, or whose alerts would reach nobody: AWS asks for a subscriber of each.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Notification.html
 */
export const budgetIncomplete: Rule = {
  id: 'budget-incomplete',
  check(workspace, report) {
    for (const { request, budget, off, origins } of budgetsOfAccounts(workspace)) {
      const { file, data } = request;
      if (!budget && !off && data.budget !== undefined) {
        report({
          file,
          pointer: ['budget'],
          onKey: true,
          message:
            'Neither this request nor its OUs say how much the budget is. Set "monthly", or take the budget out.',
        });
      }
      if (!budget || budget.notify.length > 0 || budget.topic) continue;
      if (budget.alerts.length === 0 && !budget.action && budget.anomalyImpact === 0) continue;
      const { file: saidIn = file, pointer: saidAt = [] } = origins['budget.notify'] ?? {};
      report({
        file: saidIn,
        pointer: saidAt,
        message: `The alerts of the budget of account ${request.slug} would reach nobody, and AWS takes none without a subscriber. Name e-mail addresses in "notify", a topic in "sns" or a channel in "slack".`,
      });
    }
  },
};
