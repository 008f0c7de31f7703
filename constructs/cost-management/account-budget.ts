import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget';
import { Construct } from 'constructs';
import type { Account } from '../../factory/model/landing-zone';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import { NAME_PREFIX } from './names';

export interface AccountBudgetProps {
  readonly slug: string;
  readonly accountId: string;
  readonly budget: NonNullable<Account['budget']>;
  /** The topic that gets the alerts. */
  readonly topicArn: string | undefined;
}

/** What one account may cost a month, seen from the management account. */
export class AccountBudget extends Construct {
  /** Its name, for what refers to it. */
  readonly budgetName: string;

  constructor(scope: Construct, id: string, { slug, accountId, budget, topicArn }: AccountBudgetProps) {
    super(scope, id);
    const { monthly, currency, alerts, notify } = budget;
    const resource = new BudgetsBudget(this, 'Default', {
      name: terraformText(`${NAME_PREFIX}-${slug}`),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      limitAmount: String(monthly),
      limitUnit: currency,
      costFilter: [{ name: 'LinkedAccount', values: [accountId] }],
      // What is used counts, not what is paid for it: an account that lives on credits would never reach a threshold.
      costTypes: { includeCredit: false, includeRefund: false },
      notification: alerts.map(({ at, kind }) => ({
        comparisonOperator: 'GREATER_THAN',
        threshold: at,
        thresholdType: 'PERCENTAGE',
        notificationType: kind.toUpperCase(),
        ...(notify.length > 0 ? { subscriberEmailAddresses: [...terraformTexts(notify)] } : {}),
        ...(topicArn === undefined ? {} : { subscriberSnsTopicArns: [topicArn] }),
      })),
    });
    this.budgetName = reference(resource, 'name');
  }
}
