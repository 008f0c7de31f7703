import { type Cidr, lastOf } from './cidr';

/** Two items whose ranges have addresses in common. */
export interface Overlap<T> {
  /** The later of the two in the list. */
  readonly item: T;
  readonly first: T;
}

interface Placed<T> {
  readonly item: T;
  readonly cidr: Cidr;
  readonly index: number;
}

/**
 * Every item with a range that meets another's, told once, with one that it meets: sorted once, then looked through once. In the order
 * of the list.
 */
export function overlaps<T>(
  items: readonly T[],
  cidrOf: (item: T) => Cidr | undefined,
): readonly Overlap<T>[] {
  const sorted = items
    .flatMap((item, index): Placed<T>[] => {
      const cidr = cidrOf(item);
      return cidr ? [{ item, cidr, index }] : [];
    })
    .sort((a, b) => a.cidr.first - b.cidr.first || a.cidr.prefix - b.cidr.prefix || a.index - b.index);
  const found = new Map<number, Overlap<T>>();
  let reaching: Placed<T> | undefined;
  for (const current of sorted) {
    if (!reaching || current.cidr.first > lastOf(reaching.cidr)) {
      reaching = current;
      continue;
    }
    const [first, later] = reaching.index < current.index ? [reaching, current] : [current, reaching];
    if (!found.has(later.index)) found.set(later.index, { item: later.item, first: first.item });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, overlap]) => overlap);
}
