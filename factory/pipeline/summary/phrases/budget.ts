import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { attribute, turnOf } from './wording';

const WORDS = { made: 'on', gone: 'off', changed: 'changed' } as const;

/** The budget of an account, what happens when it is spent, and alerts of unusual spending. */
export const budget: Phrases = {
  knows: ({ type, stack }) => stack.startsWith('budget-') && /^aws_(?:budgets|ce)_/.test(type),
  say: (changes) => {
    const actions = changes.filter(({ type }) => type === 'aws_budgets_budget_action');
    const anomalies = changes.filter(({ type }) => type.startsWith('aws_ce_'));
    return [
      ...changes.filter(({ type }) => type === 'aws_budgets_budget').flatMap(budgetPhrases),
      ...(actions.length > 0 ? [`budget action ${WORDS[turnOf(actions, () => true)]}`] : []),
      ...(anomalies.length > 0 ? [`alerts of unusual spending ${WORDS[turnOf(anomalies, () => true)]}`] : []),
    ];
  },
};

function budgetPhrases(change: StackChange): readonly string[] {
  if (change.action === 'delete') return ['budget removed'];
  const limit = attribute(change, 'limit_amount');
  const unit = change.known.limit_unit ?? '';
  const amount = limit?.after === undefined ? '' : amountOf(limit.after);
  const alerts = change.attributes.some(({ path }) => path.startsWith('notification'));
  if (change.action === 'create') return [`budget ${amount} ${unit}`.trim()];
  return [
    ...(limit?.before ? [`budget ${amountOf(limit.before)} -> ${amount} ${unit}`.trim()] : []),
    ...(alerts ? ['budget alerts changed'] : []),
    ...(!limit && !alerts ? ['budget changed'] : []),
  ];
}

/** AWS gives `500.0` for what was written as `500`. */
function amountOf(text: string): string {
  return text.replace(/\.0+$/, '');
}
