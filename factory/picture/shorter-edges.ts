/** An arrow from one node to another, by their ids. */
export type Edge = readonly [from: string, to: string];

/** Edges that say nothing which others don't: one is left out where a longer way leads to the same node. */
export function shorterEdges(edges: readonly Edge[]): Edge[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (from: string): ReadonlySet<string> => {
    const known = reached.get(from);
    if (known) return known;
    const seen = new Set<string>();
    const open = [...(next.get(from) ?? [])];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(next.get(node) ?? []));
    }
    reached.set(from, seen);
    return seen;
  };
  return edges.filter(
    ([from, to]) =>
      // A way through a node that `to` leads back to is none: both edges would go for the sake of each other.
      ![...(next.get(from) ?? [])].some((via) => via !== to && reach(via).has(to) && !reach(to).has(via)),
  );
}
