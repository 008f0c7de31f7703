import type { AllowanceInFile } from '../landing-zone-file';

/** A loss that the gate let pass, with the entry of `allow` by which it is meant. */
export interface AllowedLoss extends Pick<AllowanceInFile, 'gate' | 'reason' | 'file' | 'until'> {
  /** What the plan would do. */
  readonly summary: string;
}
