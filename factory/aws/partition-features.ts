import type { Partition } from '../model/landing-zone';

/** What is not the same in every partition. */
export interface PartitionFeatures {
  /** Whether an organization can create accounts in its own partition; elsewhere they are made outside and invited. */
  readonly accountCreation: boolean;
  /** Whether there is Account Management, which sets the contacts of member accounts. */
  readonly accountManagement: boolean;
}

const everything: PartitionFeatures = { accountCreation: true, accountManagement: true };

/**
 * GovCloud (US) accounts are made by CreateGovCloudAccount in the commercial partition, then invited, and Account Management
 * has no endpoint there (endpoints.json of the AWS SDKs).
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html
 */
export const partitionFeatures: Readonly<Record<Partition, PartitionFeatures>> = {
  aws: everything,
  'aws-cn': everything,
  'aws-us-gov': { accountCreation: false, accountManagement: false },
};
