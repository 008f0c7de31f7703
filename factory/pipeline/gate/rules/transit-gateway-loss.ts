import { resourceLoss } from '../resource-loss';

/** The transit gateway would be deleted or made anew. */
export const transitGatewayLoss = resourceLoss({
  id: 'transit-gateway-loss',
  types: ['aws_ec2_transit_gateway'],
  noun: 'transit gateway',
  loss: 'The attachments of all accounts end with it: networks would reach neither each other nor sites.',
});
