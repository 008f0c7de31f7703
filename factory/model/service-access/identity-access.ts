import { identityCenterPrincipal } from '../../aws/identity-limits';
import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/** Enabling Identity Center made AWS trust it; left out of the list, that trust would end. */
export function identityAccess({ identity }: Pick<LandingZone, 'identity'>): ServiceAccess {
  if (!identity) return NO_ACCESS;
  const { delegatedAdministrator: account } = identity;
  return {
    trusted: [identityCenterPrincipal],
    delegated: account === undefined ? [] : [{ servicePrincipal: identityCenterPrincipal, account }],
  };
}
