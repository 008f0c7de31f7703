/**
 * What one or two versions of a list hold, in their order: all that only one of the two has, and of the rest as many as make
 * up `most`. Of a list with a single version the first ones stand for all.
 */
export function changedFirst(versions: readonly (readonly string[])[], most: number): string[] {
  const all = [...new Set(versions.flat())];
  const [one, other] = versions.map((version) => new Set(version));
  const changed = new Set(other ? all.filter((item) => !(one?.has(item) && other.has(item))) : []);
  const rest = all.filter((item) => !changed.has(item)).slice(0, Math.max(0, most - changed.size));
  const kept = new Set([...changed, ...rest]);
  return all.filter((item) => kept.has(item));
}
