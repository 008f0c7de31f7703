import { budgetLimits } from '../aws/budget-limits';
import type { BudgetAlert } from '../model/budget';
import { alertsOf, alertWords } from '../model/resolve/resolve-budget';
import type { Rule } from './rule';
import { budgetPlaces } from './shared/budgets';

/**
 * Thresholds of a budget: ten at most, each once.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Notification.html
 */
export const budgetAlerts: Rule = {
  id: 'budget-alerts',
  check(workspace, report) {
    for (const { file, pointer, settings } of budgetPlaces(workspace)) {
      const entries = settings.alerts ?? [];
      const at = [...pointer, 'alerts'];
      if (entries.length > budgetLimits.notifications) {
        report({
          file,
          pointer: at,
          onKey: true,
          message: `These are ${entries.length} thresholds; a budget in AWS has ${budgetLimits.notifications} at most. Take out those that nobody acts on.`,
        });
      }
      const seen = new Set<string>();
      entries.forEach((entry, index) => {
        const [alert]: (BudgetAlert | undefined)[] = alertsOf([entry]);
        if (!alert) return;
        const words = alertWords(alert);
        if (seen.has(words)) {
          report({
            file,
            pointer: [...at, index],
            message: `The threshold ${words} is in the list twice, and AWS takes each once. Remove one.`,
          });
        }
        seen.add(words);
      });
    }
  },
};
