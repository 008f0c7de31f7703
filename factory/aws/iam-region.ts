import type { Partition } from '../model/landing-zone';

/**
 * The region in which requests to IAM, which has one endpoint for all regions, are authorized: what `aws:RequestedRegion`
 * says of them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 * @see https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 */
export const iamRegion: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};
