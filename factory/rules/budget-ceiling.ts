import { partitionFeatures } from '../aws/partition-features';
import type { Rule } from './rule';
import { budgetsOfAccounts } from './shared/budgets';
import { once } from './shared/once';

/** A budget above the ceiling that an OU, or the organisation, sets for the accounts below. */
export const budgetCeiling: Rule = {
  id: 'budget-ceiling',
  check(workspace, report) {
    const { currency } = partitionFeatures[workspace.organization.data.partition ?? 'aws'];
    const reportOnce = once(report);
    for (const { request, budget, off, ceiling, origins } of budgetsOfAccounts(workspace)) {
      if (!ceiling) continue;
      const { file } = request;
      const bound = `${Number(ceiling.value)} ${budget?.currency ?? currency} a month, the ceiling of ${ceiling.source === 'organization' ? 'the organisation' : ceiling.source}`;
      const monthly = origins['budget.monthly'];
      if (budget && monthly?.file !== undefined) {
        const over = budget.monthly - Number(ceiling.value);
        if (over <= 0) continue;
        reportOnce({
          file: monthly.file,
          ...(monthly.pointer ? { pointer: monthly.pointer } : {}),
          message: `${budget.monthly} is ${over} ${budget.currency} above ${bound}. Lower it, or have the ceiling raised.`,
        });
      } else if (off?.file !== undefined) {
        reportOnce({
          file: off.file,
          ...(off.pointer ? { pointer: off.pointer } : {}),
          message: `Without a budget nothing holds the account ${request.slug} to ${bound}. Give it one of that or less.`,
        });
      } else if (request.data.budget === undefined) {
        report({
          file,
          message: `This account has no budget, and nothing holds it to ${bound}. Give it one: budget: { monthly: ${Number(ceiling.value)} }.`,
        });
      }
    }
  },
};
