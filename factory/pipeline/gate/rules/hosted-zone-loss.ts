import { resourceLoss } from '../resource-loss';

/** A hosted zone would be deleted or made anew. */
export const hostedZoneLoss = resourceLoss({
  id: 'hosted-zone-loss',
  types: ['aws_route53_zone'],
  noun: 'hosted zone',
  loss: 'Its names no longer resolve, and a new zone has other name servers, which the zone above would have to be told.',
});
