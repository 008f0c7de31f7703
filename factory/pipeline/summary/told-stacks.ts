import type { PipelineCommand } from '../reporter';
import type { StackResult } from '../stack-result';
import type { Names } from './names';

/** Reasons that say that a stack is new as a whole. */
const NEW = new Set(['its organization exists', 'its account exists']);

/**
 * Whether what a stack does is known: it was planned or applied, or a plan finds it all new. One that waits for an output of another
 * stack may have been there before: what it will change is not known, and nothing is made up.
 */
export function isToldIn(
  command: PipelineCommand,
  stacks: readonly StackResult[],
  names: Names,
): (result: StackResult) => boolean {
  const newAccounts = new Set(stacks.filter(isNew).flatMap(({ stack }) => names.accountOf(stack) ?? []));
  return (result) => {
    if (result.status === 'planned' || result.status === 'applied') return true;
    // What an apply leaves for later was not done.
    if (result.status !== 'planned after' || command === 'apply') return false;
    return isNew(result) || newAccounts.has(names.accountOf(result.stack) ?? '');
  };
}

function isNew({ status, reason }: StackResult): boolean {
  return status === 'planned after' && NEW.has(reason ?? '');
}
