import type { SlackChannel } from './slack-channel';

/** What an account may cost a month, and what happens on the way there. */
export interface Budget {
  /** In `currency`. */
  readonly monthly: number;
  readonly currency: Currency;
  readonly alerts: readonly BudgetAlert[];
  /** E-mail addresses that get every alert. */
  readonly notify: readonly string[];
  /** The topic that gets every alert, too: a notification takes one at most. */
  readonly topic: AlertTopic | undefined;
  readonly action: BudgetAction | undefined;
  /** What unusual spending must cost to be told of, in `currency`; 0 when it is not looked for. */
  readonly anomalyImpact: number;
}

/** AWS keeps budgets in the currency of the partition. */
export type Currency = 'USD' | 'CNY';

export interface BudgetAlert {
  /** Percent of the monthly amount. */
  readonly at: number;
  /** Whether what was spent counts, or what will be by the end of the month. */
  readonly kind: 'actual' | 'forecasted';
}

/** A topic that exists in the management account, or the one that is made for a Slack channel. */
export type AlertTopic =
  | { readonly kind: 'sns'; readonly arn: string }
  | { readonly kind: 'slack'; readonly channel: SlackChannel };

export interface BudgetAction {
  /** Percent of the monthly amount, of what was spent. */
  readonly at: number;
  /** Name of the service control policy that is then attached to the account: a document in policies/scp/. */
  readonly attach: string;
}

/** A service control policy that stands ready for budget actions. Nothing is attached to it before one runs. */
export interface ActionPolicy {
  /** Name of its document. */
  readonly name: string;
  readonly description: string;
  /** As in `Guardrail`. */
  readonly content: string;
}
