/** `["a", "b"]` -> `Did you mean "a" or "b"?`; nothing for no names. */
export function didYouMean(names: readonly string[] | undefined): string | undefined {
  if (!names || names.length === 0) return undefined;
  return `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`;
}
