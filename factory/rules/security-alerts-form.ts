import { subscriberEmail } from '../aws/budget-limits';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { hasWrongIn } from './shared/has-wrong-in';
import { misfit } from './shared/misfit';
import { slackMisfits } from './shared/slack-misfits';

/**
 * Who gets security alerts: addresses and Slack channels that can be such, each once, and someone at all. An alert that can't be
 * delivered is lost without a word.
 */
export const securityAlertsForm: Rule = {
  id: 'security-alerts-form',
  check(workspace, report) {
    const { file, data } = workspace.organization;
    const { alerts } = data.security ?? {};
    if (!alerts) return;
    const at: Pointer = ['security', 'alerts'];
    const emails = [...(alerts.emails ?? []).entries()];
    for (const [index, email] of emails) {
      const wrong = email === undefined ? undefined : misfit(email, subscriberEmail);
      if (wrong === undefined) continue;
      report({
        file,
        pointer: [...at, 'emails', index],
        message: `${quoted(email)} can't get alerts. ${wrong}`,
      });
    }
    for (const { item } of duplicates(emails, ([, email]) => email)) {
      report({
        file,
        pointer: [...at, 'emails', item[0]],
        message: `${quoted(item[1])} is in the list twice, and SNS takes each address once. Remove one.`,
      });
    }
    const channels = [...(alerts.slack ?? []).entries()];
    for (const [index, channel] of channels) {
      for (const { pointer, message } of slackMisfits(channel))
        report({ file, pointer: [...at, 'slack', index, ...pointer], message });
    }
    const whole = ([, slack]: (typeof channels)[number]) =>
      slack?.workspace !== undefined && slack.channel !== undefined
        ? `${slack.workspace} ${slack.channel}`
        : undefined;
    for (const { item } of duplicates(channels, whole)) {
      report({
        file,
        pointer: [...at, 'slack', item[0]],
        message: 'This Slack channel is in the list twice, and AWS takes each once. Remove one.',
      });
    }
    if (emails.length === 0 && channels.length === 0 && !hasWrongIn(workspace, file, at)) {
      report({
        file,
        pointer: at,
        onKey: true,
        message:
          'Nobody gets these alerts. Name an address with "emails" or a channel with "slack", or remove "alerts".',
      });
    }
  },
};
