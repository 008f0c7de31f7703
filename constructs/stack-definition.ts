import type { LandingZoneStack } from './stack';

/** A stack that can be made: its id is known before that, so that whoever wants a few of thousands makes only those. */
export interface StackDefinition {
  readonly id: string;
  /** Slug of the account that it is of, for one of those that each account has. @default - it is of the organisation */
  readonly account?: string;
  readonly make: () => LandingZoneStack;
}
