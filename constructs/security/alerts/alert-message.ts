import type { CloudwatchEventTargetInputTransformer } from '@cdktf/provider-aws/lib/cloudwatch-event-target';

/** What people read of an event. `<name>` stands for what is at a path in it; of what is not there, nothing is written. */
export interface AlertMessage {
  readonly paths: Readonly<Record<string, string>>;
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * As the text of a mail. A template that is no JSON object has every line in quotes, which arrive with it.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function asMail({ paths, title, lines }: AlertMessage): CloudwatchEventTargetInputTransformer {
  return {
    inputPaths: paths,
    inputTemplate: [title, ...lines].map((line) => JSON.stringify(line)).join('\n'),
  };
}

/**
 * As a custom notification: Amazon Q Developer in chat applications drops texts in any other form that it does not know.
 *
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export function asChatNotification({
  paths,
  title,
  lines,
}: AlertMessage): CloudwatchEventTargetInputTransformer {
  const content = { textType: 'client-markdown', title, description: lines.join('\n') };
  return {
    inputPaths: paths,
    inputTemplate: JSON.stringify({ version: '1.0', source: 'custom', content }),
  };
}
