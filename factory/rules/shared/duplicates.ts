/** Something that takes a name that must be taken once, and the first that took it. */
export interface Duplicate<T> {
  readonly item: T;
  readonly first: T;
}

/** Every item whose key an earlier one has; items without a key are passed over. */
export function duplicates<T>(
  items: Iterable<T>,
  key: (item: T) => string | undefined,
): readonly Duplicate<T>[] {
  const seen = new Map<string, T>();
  const found: Duplicate<T>[] = [];
  for (const item of items) {
    const own = key(item);
    if (own === undefined) continue;
    const first = seen.get(own);
    if (first === undefined) seen.set(own, item);
    else found.push({ item, first });
  }
  return found;
}
