import { budgetLimits, subscriberEmail } from '../aws/budget-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { budgetPlaces } from './shared/budgets';
import { misfit } from './shared/misfit';

/**
 * E-mail addresses that get the alerts of a budget: ten at most, each once, and addresses.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Notification.html
 */
export const budgetNotify: Rule = {
  id: 'budget-notify',
  check(workspace, report) {
    for (const { file, pointer, settings } of budgetPlaces(workspace)) {
      const emails = settings.notify ?? [];
      const at = [...pointer, 'notify'];
      if (emails.length > budgetLimits.emails) {
        report({
          file,
          pointer: at,
          onKey: true,
          message: `These are ${emails.length} addresses; an alert of AWS goes to ${budgetLimits.emails} at most. Name a mailing list, or a topic with "sns".`,
        });
      }
      const seen = new Set<string>();
      // `forEach` passes over the holes that items of the wrong type leave.
      emails.forEach((email, index) => {
        const wrong = misfit(email, subscriberEmail);
        const again = seen.has(email);
        seen.add(email);
        if (wrong === undefined && !again) return;
        report({
          file,
          pointer: [...at, index],
          message: again
            ? `${quoted(email)} is in the list twice, and AWS takes each address once. Remove one.`
            : `${quoted(email)} can't get alerts. ${wrong}`,
        });
      });
    }
  },
};
