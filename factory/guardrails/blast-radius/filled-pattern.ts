/** A text that a pattern matches: something plain in the place of each wildcard, and of each policy variable. */
export function filledPattern(pattern: string): string {
  return pattern
    .replace(/\$\{[^}]*\}/g, 'probe')
    .replace(/\*+/g, 'probe')
    .replace(/\?/g, 'x');
}

/** Tells whether a text fits a pattern, whatever its case. */
export function matcherOf(pattern: string): (text: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`, 'i');
  return (text) => expression.test(text);
}
