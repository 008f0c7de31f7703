import { partitionFeatures } from '../../factory/aws/partition-features';
import { accountManagementPrincipal } from '../../factory/aws/provider-facts';
import type { Partition } from '../../factory/model/landing-zone';

/**
 * Services that the stacks need to work across the organization. Account Management lets the management account set
 * contacts and regions of members (https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html); it
 * stays on when no request uses it, because terraform needs it once more to take the last contact away.
 */
export function neededServices(partition: Partition): readonly string[] {
  return partitionFeatures[partition].accountManagement ? [accountManagementPrincipal] : [];
}
