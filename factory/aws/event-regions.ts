import type { Partition } from '../model/landing-zone';

/**
 * The region whose CloudTrail records that a root user signs in.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const rootSignInRegion: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

/**
 * The region of the endpoint of AWS Organizations, whose CloudTrail records the calls of it.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/ao.html
 */
export const organizationsRegion: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};
