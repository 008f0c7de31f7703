import type { StackResult } from '../stack-result';
import { destroys } from './stack-change';
import { toldOnce } from './told-once';

/** A resource that is destroyed, in one stack or in many. */
export interface Destroyed {
  readonly address: string;
  /** Whether another takes its place. */
  readonly isReplaced: boolean;
  /** Arguments that cannot be changed in place. */
  readonly replacedFor: readonly string[];
  readonly stacks: readonly string[];
}

/** All that is destroyed: the same in many stacks is told once, and what is in most of them first. */
export function destroyedIn(told: readonly StackResult[]): readonly Destroyed[] {
  const lost = told.flatMap(({ stack, changes }) =>
    changes.filter(destroys).map(({ address, action, replacedFor }) => ({
      what: { address, isReplaced: action === 'replace', replacedFor },
      stack,
    })),
  );
  return [...toldOnce(lost)].sort((a, b) => b.stacks.length - a.stacks.length);
}

/** `aws_kms_key.key of logging, replaced for policy` */
export function destroyedInWords({ address, isReplaced, replacedFor }: Destroyed, stacks: string): string {
  if (!isReplaced) return `${address} of ${stacks}`;
  return `${address} of ${stacks}, replaced${replacedFor.length > 0 ? ` for ${replacedFor.join(', ')}` : ''}`;
}
