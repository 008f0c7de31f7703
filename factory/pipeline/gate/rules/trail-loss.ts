import { placeOf, resourceLoss } from '../resource-loss';

/** The trail of the organization would be deleted, made anew, or stopped. */
export const trailLoss = resourceLoss({
  id: 'trail-loss',
  types: ['aws_cloudtrail'],
  noun: 'trail',
  loss: 'From then on nothing would record what is done in any account.',
  stacks: ['logging-trail'],
  also: (change, context) =>
    change.action === 'update' &&
    change.before?.enable_logging === true &&
    change.after?.enable_logging === false
      ? [
          {
            address: change.address,
            subject: placeOf(change, context),
            summary: `The plan would stop the trail ${change.address}`,
            detail: 'From then on nothing would record what is done in any account.',
          },
        ]
      : [],
});
