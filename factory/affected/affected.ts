import type { ResourceDifference } from './resource-difference';
import type { TouchedStack } from './touched-stacks';

/** A stack that a change touches, and why. */
export interface AffectedStack extends TouchedStack {
  /** Never empty. */
  readonly reasons: readonly string[];
}

/** What has changed since a commit. */
export interface Affected {
  /** Id of the commit that was compared with: where what is checked out left the base. */
  readonly base: string;
  /** In the order of the manifest, then those that are gone. */
  readonly stacks: readonly AffectedStack[];
  /** Stacks of accounts whose request is gone after it said `closed`: what is inside goes with the account, and is not planned. */
  readonly left: readonly string[];
}

/** How many blocks of a stack differ. */
export function countDifferences({ added, changed, removed }: ResourceDifference): number {
  return added.length + changed.length + removed.length;
}
