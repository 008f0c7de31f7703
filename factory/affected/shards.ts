import { baselineStackId } from '../../constructs/stack-ids';

/** Stacks that one job of a CI system works on. */
export interface Shard {
  /** `2/5` */
  readonly name: string;
  readonly stacks: readonly string[];
}

/**
 * GitHub makes up to 256 jobs of a matrix.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
export const MOST_SHARDS = 256;

/** Below, starting another machine takes longer than what it would plan. */
const STACKS_A_SHARD = 20;

/**
 * Deals stacks out to jobs of about the same size. Stacks of one account stay together: the plan of its baseline looks at what the
 * plan of the account itself has found.
 *
 * @param most - number of jobs at most; fewer are made for few stacks
 */
export function shards(
  stacks: readonly { readonly id: string; readonly account?: string }[],
  most: number,
): Shard[] {
  const groups = new Map<string, string[]>();
  for (const { id, account } of stacks) {
    const key = account === undefined ? id : baselineStackId(account);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const wanted = Math.min(most, MOST_SHARDS, Math.ceil(stacks.length / STACKS_A_SHARD), groups.size);
  const dealt: string[][] = Array.from({ length: wanted }, () => []);
  const largestFirst = [...groups.values()].sort((a, b) => b.length - a.length);
  for (const group of largestFirst) {
    const smallest = dealt.reduce(
      (least, shard) => (shard.length < least.length ? shard : least),
      dealt[0] ?? [],
    );
    smallest.push(...group);
  }
  return dealt.map((ids, index) => ({ name: `${index + 1}/${wanted}`, stacks: ids }));
}
