import type { LandingZone } from '../landing-zone';
import { sharesResources } from '../shares-resources';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/**
 * Switching on sharing with the organization makes AWS trust RAM; left out of the list, that trust would end.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-ram.html
 */
export function resourceSharingAccess(landingZone: Pick<LandingZone, 'network' | 'dns'>): ServiceAccess {
  return sharesResources(landingZone) ? { trusted: ['ram.amazonaws.com'], delegated: [] } : NO_ACCESS;
}
