import type { LandingZone } from '../model/landing-zone';

/** The management account, all accounts that carry no service of the landing zone, or one that does by its slug. */
export type Place = 'management' | 'vended' | { readonly account: string };

/** Data that goes from one place to another. */
export interface Flow {
  readonly from: Place;
  readonly to: Place;
  /** In a few words; any text. */
  readonly what: string;
}

/** The flows of one section of organization.yaml; none without the section. */
export type Flows = (landingZone: LandingZone) => readonly Flow[];
