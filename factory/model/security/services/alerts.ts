import { z } from 'zod';
import { type FindingSeverity, findingSeverities } from '../../../aws/finding-severities';
import type { Loose } from '../../loose';
import { flag, textList } from '../../shape-kit';
import { type SlackChannel, slackChannel } from '../../slack-channel';

/** What people are told of, and who is told. */
export interface Alerts {
  readonly emails: readonly string[];
  readonly slack: readonly SlackChannel[];
  /** The lowest severity of findings that is told; undefined when none are. */
  readonly findings: FindingSeverity | undefined;
  readonly rootSignIn: boolean;
  readonly guardrailChanges: boolean;
}

/** `security.alerts` of organization.yaml. */
export const alertsShape = z
  .strictObject({
    emails: textList(
      'E-mail addresses that get every alert. AWS asks each to confirm first, by a mail with a link.',
      ['security@example.com'],
    ).optional(),
    slack: z
      .array(slackChannel('A channel.'))
      .meta({
        description:
          'Slack channels that get every alert, through Amazon Q Developer in chat applications. Their workspaces have to be authorized once, in the console of the security tooling account.',
      })
      .optional(),
    findings: z
      .enum([...findingSeverities, 'none'])
      .meta({
        description:
          'The lowest severity of findings of GuardDuty and Security Hub that is told, or `none`. Default: `high`.',
      })
      .optional(),
    rootSignIn: flag(
      'Whether the root user of any account, signing in or trying to, is told. Default: true.',
    ).optional(),
    guardrailChanges: flag(
      'Whether changes of organization policies are told, and whatever takes an account out of their reach. Default: true.',
    ).optional(),
  })
  .meta({
    description: 'What people are told of at once, and who is told. Events of accounts come from CloudTrail.',
  });

export function resolveAlerts(given: Loose<z.infer<typeof alertsShape>> | undefined): Alerts | undefined {
  if (given === undefined) return undefined;
  const { emails = [], slack = [], findings = 'high', rootSignIn = true, guardrailChanges = true } = given;
  return {
    emails: emails as Alerts['emails'],
    slack: slack as Alerts['slack'],
    findings: findings === 'none' ? undefined : findings,
    rootSignIn,
    guardrailChanges,
  };
}
