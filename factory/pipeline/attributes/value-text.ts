/** Longer ones are cut: a plan of thousands of stacks is kept in memory. */
const LONGEST = 160;

/** Names that a list in a short text is told by; the rest is counted. */
export const MOST_NAMED = 6;

/** A value as a short text; undefined for what is no value. */
export function valueText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return shortened(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

export function shortened(text: string): string {
  return text.length <= LONGEST
    ? text
    : `${cut(text, LONGEST - 40)}... (${text.length.toLocaleString('en')} characters)`;
}

/** The start of a text, without half a character at its end; a copy, or the whole text would stay in memory. */
function cut(text: string, length: number): string {
  const start = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return Buffer.from(text.slice(0, start)).toString();
}
