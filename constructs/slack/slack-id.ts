import type { SlackChannel } from '../../factory/model/slack-channel';
import { identifier } from '../address';

/** Construct id of a Slack channel; the ids of a workspace and a channel have neither `_` nor `-`. */
export function slackId({ workspace, channel }: SlackChannel): string {
  return `slack_${identifier(workspace)}_${identifier(channel)}`;
}
