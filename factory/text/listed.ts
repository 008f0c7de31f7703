/** `a, b and 7 more`; one more is named rather than counted. */
export function listed(items: readonly string[], most: number, separator = ', '): string {
  const more = items.length - most;
  return more > 1 ? `${items.slice(0, most).join(separator)} and ${more} more` : items.join(separator);
}

/** `a`, `a and b`, `a, b and c` */
export function enumerated(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
