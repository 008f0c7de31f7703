import type { Partition } from '../../model/landing-zone';

/** A service whose requests go to one region of the partition, wherever they come from. */
export interface GlobalService {
  /** Prefix of its actions. */
  readonly service: string;
  readonly region: string;
}

const inRegion = (region: string, ...services: readonly string[]): GlobalService[] =>
  services.map((service) => ({ service, region }));

/**
 * Services that nearly every account needs and whose requests carry one region in `aws:RequestedRegion`: those that AWS exempts
 * in its own example of a region policy, as far as the AWS SDKs send their requests to one region. Services that few
 * accounts use are left out, because to deny those may well be meant.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json - partitionEndpoint, credentialScope
 */
export const globalServices: Readonly<Record<Partition, readonly GlobalService[]>> = {
  aws: inRegion(
    'us-east-1',
    'iam',
    'organizations',
    'route53',
    'cloudfront',
    'support',
    'health',
    'budgets',
    'ce',
    'shield',
  ),
  'aws-us-gov': inRegion('us-gov-west-1', 'iam', 'organizations', 'route53', 'support'),
  'aws-cn': [
    ...inRegion('cn-north-1', 'iam', 'support'),
    ...inRegion('cn-northwest-1', 'organizations', 'route53', 'cloudfront', 'health', 'budgets', 'ce'),
  ],
};
