import { createHash } from 'node:crypto';

/** Something to be put into a pack. */
interface Item {
  readonly name: string;
}

/** How many packs there are, and what each holds. */
export interface Packs<T> {
  readonly count: number;
  /** Whether one pack holds all of these. */
  readonly fits: (items: readonly T[]) => boolean;
  /** Larger ones are placed first. */
  readonly sizeOf: (item: T) => number;
}

/**
 * Puts each item into one of a fixed number of numbered packs, by rendezvous hashing: each has an order of preference
 * among the packs that follows from its name alone, and goes into the first that has room. As long as all find room in
 * their first choice, adding, changing or removing one touches one pack and moves no other item. Where packs run full, larger
 * items come first, then any place counts, then fewer packs are tried.
 *
 * @returns the packs by number, from 0, some perhaps empty; undefined when no way was found to fit all
 */
export function distribute<T extends Item>(items: readonly T[], packs: Packs<T>): T[][] | undefined {
  const inOrder = largestFirst(items, packs);
  for (let count = packs.count; count >= 0; count--) {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const placed =
      place(inOrder, numbers, packs, preferences(numbers)) ?? place(inOrder, numbers, packs, () => numbers);
    if (placed) return placed;
  }
  return undefined;
}

/** How many packs first-fit takes when there may be any number; undefined when one item alone is too large. */
export function packsNeeded<T extends Item>(
  items: readonly T[],
  packs: Omit<Packs<T>, 'count'>,
): number | undefined {
  const numbers = items.map((_, index) => index);
  return place(largestFirst(items, packs), numbers, packs, () => numbers)?.filter((pack) => pack.length > 0)
    .length;
}

function place<T extends Item>(
  items: readonly T[],
  numbers: readonly number[],
  { fits }: Pick<Packs<T>, 'fits'>,
  orderFor: (item: T) => readonly number[],
): T[][] | undefined {
  const packs: T[][] = numbers.map(() => []);
  for (const item of items) {
    const chosen = orderFor(item).find((number) => fits([...(packs[number] ?? []), item]));
    if (chosen === undefined) return undefined;
    packs[chosen]?.push(item);
  }
  return packs;
}

function largestFirst<T extends Item>(items: readonly T[], { sizeOf }: Pick<Packs<T>, 'sizeOf'>): T[] {
  return items
    .map((item) => ({ item, size: sizeOf(item) }))
    .sort((a, b) => b.size - a.size || (a.item.name < b.item.name ? -1 : 1))
    .map(({ item }) => item);
}

/** Pack numbers by the weight that an item's name gives each; adding a pack leaves the order of the others as it is. */
function preferences(numbers: readonly number[]): (item: Item) => readonly number[] {
  return ({ name }) =>
    numbers
      .map((number) => ({ number, weight: createHash('sha256').update(`${number}/${name}`).digest('hex') }))
      .sort((a, b) => (a.weight > b.weight ? -1 : 1))
      .map(({ number }) => number);
}
