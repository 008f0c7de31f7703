import type { LandingZone } from './landing-zone';

/** Whether a part of the landing zone shares resources with other accounts by AWS RAM. */
export function sharesResources({ dns }: Pick<LandingZone, 'dns'>): boolean {
  return dns?.resolver !== undefined;
}
