import { z } from 'zod';
import { text } from './shape-kit';

/** A Slack channel that gets alerts, by Slack's own ids. */
export interface SlackChannel {
  readonly workspace: string;
  readonly channel: string;
}

export function slackChannel(description: string) {
  return z
    .strictObject({
      workspace: text('Id of the Slack workspace.', { examples: ['T07EA123LEP'] }),
      channel: text('Id of the channel.', { examples: ['C07EZ1ABC23'] }),
    })
    .meta({ description });
}
