import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/**
 * Registering the administrator of IPAM makes AWS trust it; left out of the list, that trust would end.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-ipam.html
 */
export function networkAccess({ network }: Pick<LandingZone, 'network'>): ServiceAccess {
  return network?.ipam ? { trusted: ['ipam.amazonaws.com'], delegated: [] } : NO_ACCESS;
}
