import type { LandingZone } from '../landing-zone';
import { accountManagementAccess } from './account-management-access';
import { backupAccess } from './backup-access';
import { identityAccess } from './identity-access';
import { loggingAccess } from './logging-access';
import { networkAccess } from './network-access';
import { organizationConfigAccess } from './organization-config-access';
import { policyTypeAccess } from './policy-type-access';
import { resourceSharingAccess } from './resource-sharing-access';
import { securityAccess } from './security-access';
import type { ServiceAccess } from './service-access';

/** Every part that needs something; one that is new is a file and a line here. */
const parts: readonly ((landingZone: LandingZone) => ServiceAccess)[] = [
  accountManagementAccess,
  backupAccess,
  identityAccess,
  loggingAccess,
  networkAccess,
  organizationConfigAccess,
  policyTypeAccess,
  resourceSharingAccess,
  securityAccess,
];

const known = new WeakMap<LandingZone, ServiceAccess>();

/** What the landing zone needs of AWS Organizations, each thing once. Every account's stack asks, so it is worked out once. */
export function neededAccess(landingZone: LandingZone): ServiceAccess {
  const found = known.get(landingZone) ?? gather(landingZone);
  known.set(landingZone, found);
  return found;
}

function gather(landingZone: LandingZone): ServiceAccess {
  const all = parts.map((part) => part(landingZone));
  const delegated = all.flatMap((access) => access.delegated);
  return {
    trusted: [
      ...new Set([...all.flatMap(({ trusted }) => trusted), ...landingZone.organization.trustedServices]),
    ].sort(),
    delegated: [
      ...new Map(
        delegated.map((delegation) => [`${delegation.account} ${delegation.servicePrincipal}`, delegation]),
      ).values(),
    ],
  };
}
