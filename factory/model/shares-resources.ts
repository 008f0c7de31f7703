import type { LandingZone } from './landing-zone';

/** Whether a part of the landing zone shares resources with other accounts by AWS RAM. */
export function sharesResources({ network, dns }: Pick<LandingZone, 'network' | 'dns'>): boolean {
  return network !== undefined || dns?.resolver !== undefined;
}
