import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/**
 * Sets up rules and conformance packs in accounts.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/aggregated-register-delegated-administrator.html
 */
const PRINCIPAL = 'config-multiaccountsetup.amazonaws.com';

/** Also with no rules and no packs: to take the last ones away, the account has to administer them still. */
export function organizationConfigAccess({ security }: Pick<LandingZone, 'security'>): ServiceAccess {
  if (!security) return NO_ACCESS;
  return { trusted: [PRINCIPAL], delegated: [{ servicePrincipal: PRINCIPAL, account: security.account }] };
}
