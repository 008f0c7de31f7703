import { slackChannel, slackWorkspace } from '../../aws/budget-limits';
import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import type { Loose } from '../../model/loose';
import type { SlackChannel } from '../../model/slack-channel';
import { misfit } from './misfit';

/** What is wrong with the ids of a Slack channel, and where below the channel. */
export function slackMisfits(
  slack: Loose<SlackChannel> | undefined,
): readonly { readonly pointer: Pointer; readonly message: string }[] {
  const limits = [
    ['workspace', slackWorkspace],
    ['channel', slackChannel],
  ] as const;
  return limits.flatMap(([field, limit]) => {
    const id = slack?.[field];
    const unfit = id === undefined ? undefined : misfit(id, limit, 'Slack');
    return unfit === undefined
      ? []
      : [{ pointer: [field], message: `${quoted(id)} can't be the id of a Slack ${field}. ${unfit}` }];
  });
}
