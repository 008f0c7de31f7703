import type { AllowedLoss } from '../gate/allowed-loss';
import type { StackResult } from '../stack-result';
import { toldOnce } from './told-once';

/** A loss that the gate let pass, in one stack or in several. */
export interface AllowedRow extends AllowedLoss {
  readonly stacks: readonly string[];
}

/** All that is let pass, told once for each entry of `allow` and loss. */
export function allowedIn(results: readonly StackResult[]): readonly AllowedRow[] {
  return toldOnce(results.flatMap(({ stack, allowed = [] }) => allowed.map((what) => ({ what, stack }))));
}

/** `The plan would delete the key of shop: meant, says accounts/shop.yaml until 2026-12-15 (The key was never used)` */
export function allowedInWords({ summary, file, until, reason }: AllowedLoss): string {
  return `${summary}: meant, says ${file} until ${until} (${reason})`;
}
