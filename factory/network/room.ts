import { type Cidr, contains, subnetOf } from './cidr';

/**
 * Tells what of some sizes does not fit into a pool, the largest first. Ranges begin at multiples of their size, so that taking the
 * largest first wastes nothing: what does not fit then fits in no order.
 *
 * @param taken - ranges of the pool that are given away
 * @param asked - prefix lengths of ranges wanted
 * @returns items of `asked` that find no room
 */
export function withoutRoom<T extends { readonly prefix: number }>(
  pool: readonly Cidr[],
  taken: readonly Cidr[],
  asked: readonly T[],
): readonly T[] {
  const free = new Map<number, number>();
  for (const block of pool) {
    for (const { prefix } of freeIn(block, taken)) free.set(prefix, (free.get(prefix) ?? 0) + 1);
  }
  const left: T[] = [];
  let prefix = 0;
  let room = free.get(0) ?? 0;
  for (const item of [...asked].sort((a, b) => a.prefix - b.prefix)) {
    for (; prefix < item.prefix; prefix += 1) room = room * 2 + (free.get(prefix + 1) ?? 0);
    if (room > 0) room -= 1;
    else left.push(item);
  }
  return left;
}

/** What is free in a range, as the largest ranges that fit into the gaps. */
export function freeIn(block: Cidr, taken: readonly Cidr[]): readonly Cidr[] {
  const inside = taken.filter((cidr) => contains(block, cidr) || contains(cidr, block));
  if (inside.length === 0) return [block];
  if (inside.some((cidr) => contains(cidr, block))) return [];
  return [0, 1].flatMap((half) => freeIn(subnetOf(block, 1, half), inside));
}
