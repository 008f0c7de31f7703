/**
 * Text from a file as a terminal may see it: control characters, which could move the cursor or hide what is printed,
 * become dots, and so do marks that turn the direction of writing. Tabs stay.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\t' ? c : '\u00b7'));
}
