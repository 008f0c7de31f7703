import { textOf } from './planned-change';
import { type ResourceLossRule, resourceLoss } from './resource-loss';

/** A rule against the loss of the buckets of one stack. */
export function bucketLoss(
  id: string,
  stack: string,
  noun: string,
  what: string,
  setting: string,
): ResourceLossRule {
  return resourceLoss({
    id,
    types: ['aws_s3_bucket'],
    noun,
    loss: `Its policy, encryption and public access block would go first, and with it ${what}.`,
    mistake: `If the organisation was renamed, keep the former name by \`${setting}\`.`,
    stacks: [stack],
    subject: ({ before }) => textOf(before, 'bucket'),
  });
}
