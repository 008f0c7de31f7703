import type { Partition } from '../model/landing-zone';

/** An AWS region. */
export interface Region {
  readonly name: string;
  /** Switched off in every account until the account opts in. */
  readonly optIn: boolean;
}

const enabledByDefault = (name: string): Region => ({ name, optIn: false });
const optIn = (name: string): Region => ({ name, optIn: true });

/**
 * Every region by partition. In the commercial partition those launched after 20 March 2019 need opting in; GovCloud
 * (US) and China have none that do.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const regions: Readonly<Record<Partition, readonly Region[]>> = {
  aws: [
    optIn('af-south-1'),
    optIn('ap-east-1'),
    optIn('ap-east-2'),
    enabledByDefault('ap-northeast-1'),
    enabledByDefault('ap-northeast-2'),
    enabledByDefault('ap-northeast-3'),
    enabledByDefault('ap-south-1'),
    optIn('ap-south-2'),
    enabledByDefault('ap-southeast-1'),
    enabledByDefault('ap-southeast-2'),
    optIn('ap-southeast-3'),
    optIn('ap-southeast-4'),
    optIn('ap-southeast-5'),
    optIn('ap-southeast-6'),
    optIn('ap-southeast-7'),
    enabledByDefault('ca-central-1'),
    optIn('ca-west-1'),
    enabledByDefault('eu-central-1'),
    optIn('eu-central-2'),
    enabledByDefault('eu-north-1'),
    optIn('eu-south-1'),
    optIn('eu-south-2'),
    enabledByDefault('eu-west-1'),
    enabledByDefault('eu-west-2'),
    enabledByDefault('eu-west-3'),
    optIn('il-central-1'),
    optIn('me-central-1'),
    optIn('me-south-1'),
    optIn('me-west-1'),
    optIn('mx-central-1'),
    enabledByDefault('sa-east-1'),
    optIn('sa-west-1'),
    enabledByDefault('us-east-1'),
    enabledByDefault('us-east-2'),
    enabledByDefault('us-west-1'),
    enabledByDefault('us-west-2'),
  ],
  'aws-us-gov': [enabledByDefault('us-gov-east-1'), enabledByDefault('us-gov-west-1')],
  'aws-cn': [enabledByDefault('cn-north-1'), enabledByDefault('cn-northwest-1')],
};

const optInNames = new Set(
  Object.values(regions)
    .flat()
    .filter((region) => region.optIn)
    .map((region) => region.name),
);

/** Names of the regions of a partition, in alphabetical order. */
export function regionNames(partition: Partition): readonly string[] {
  return regions[partition].map((region) => region.name);
}

/** Whether an account has to opt in to a region; false for a region that is not known. */
export function isOptInRegion(name: string): boolean {
  return optInNames.has(name);
}
