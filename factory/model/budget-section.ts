import { z } from 'zod';
import { budgetLimits } from '../aws/budget-limits';
import { text, textList, wholeNumber } from './shape-kit';
import { slackChannel } from './slack-channel';

const MOST = 1_000_000_000;

const percent = (description: string) => wholeNumber(description, 1, 1000);

const alert = z
  .union([
    percent('Percent of the monthly amount, of what was spent.'),
    z.strictObject({
      at: percent('Percent of the monthly amount.'),
      kind: z
        .enum(['actual', 'forecasted'])
        .meta({
          description:
            'What is held against it: `actual`, what was spent, or `forecasted`, what AWS reckons with by the end of the month. Default: `actual`.',
        })
        .optional(),
    }),
  ])
  .meta({ description: 'A threshold: a number, or a mapping to name its kind.' });

const settings = {
  monthly: wholeNumber('What the account may cost a month.', 1, MOST).optional(),
  currency: z
    .enum(['USD', 'CNY'])
    .meta({
      description: 'Currency of the amounts: CNY in the partition aws-cn, USD elsewhere. Default: that.',
    })
    .optional(),
  alerts: z
    .array(alert)
    .meta({
      description: `Thresholds at which an alert goes out, ${budgetLimits.notifications} at most. Default: 50, 80 and 100 percent spent, 100 percent forecasted.`,
      examples: [[50, 80, 100, { at: 100, kind: 'forecasted' }]],
    })
    .optional(),
  notify: textList(
    `E-mail addresses that get the alerts, ${budgetLimits.emails} at most. Default: the account's owner, if that is an e-mail address.`,
    ['payments-team@example.com'],
  ).optional(),
  sns: text(
    'ARN of an SNS topic in the management account that gets the alerts. Its policy has to let AWS Budgets publish.',
    { examples: ['arn:aws:sns:eu-central-1:111111111111:budget-alerts'] },
  ).optional(),
  slack: slackChannel(
    'Slack channel that gets the alerts, through Amazon Q Developer in chat applications. In place of `sns`.',
  ).optional(),
  action: z
    .strictObject({
      at: percent('Percent of the monthly amount, of what was spent.'),
      attach: text('Name of the service control policy: a document in policies/scp/, without its ending.', {
        examples: ['deny-new-spending'],
      }),
    })
    .meta({ description: 'What AWS does by itself at a threshold: it attaches a policy to the account.' })
    .optional(),
  anomalyImpact: wholeNumber(
    'Cost Anomaly Detection: what unusual spending must cost to be told of; 0 for none. Default: 0.',
    0,
    MOST,
  ).optional(),
};

/** `true`, `false`, or the settings. */
function budget<T extends z.ZodRawShape>(description: string, branch: z.ZodObject<T>) {
  return z
    .union([z.boolean(), branch.meta({ description: 'Settings; giving any switches the budget on.' })])
    .meta({ description });
}

/** The budget of a request. */
export const accountBudget = budget(
  'Budget of the account: settings that win, one by one, over those of its OUs; `false` for none, `true` for that of its OUs.',
  z.strictObject(settings),
);

/** The budget that OUs and the organisation give. */
export const defaultBudget = budget(
  'Budget; nearer settings win, one by one. `false` for none, `true` for the one from above.',
  z.strictObject({
    ...settings,
    ceiling: wholeNumber(
      'The most that `monthly` of any account below may be. The lowest ceiling above an account holds, and the account needs a budget.',
      1,
      MOST,
    ).optional(),
  }),
);

export type DefaultBudget = z.infer<typeof defaultBudget>;
