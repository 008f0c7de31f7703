import { partitionFeatures } from '../../aws/partition-features';
import { accountManagementPrincipal } from '../../aws/provider-facts';
import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/**
 * Account Management lets the management account set contacts and regions of members
 * (https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html); it stays on when no request uses it,
 * because terraform needs it once more to take the last contact away.
 */
export function accountManagementAccess({ organization }: Pick<LandingZone, 'organization'>): ServiceAccess {
  const { accountManagement } = partitionFeatures[organization.partition];
  return accountManagement ? { trusted: [accountManagementPrincipal], delegated: [] } : NO_ACCESS;
}
