import { resourceLoss } from '../resource-loss';

/** The IPAM would be deleted or made anew. */
export const ipamLoss = resourceLoss({
  id: 'ipam-loss',
  types: ['aws_vpc_ipam'],
  noun: 'IPAM',
  loss: 'Its pools and what they know of given ranges go with it: ranges would be given twice.',
});
