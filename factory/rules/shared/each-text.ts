import type { Pointer } from '../../diagnostics/problem';

/**
 * Calls `visit` for every text in plain data, keys of mappings included.
 *
 * @param visit - gets the text, the way to it and whether it is a key; the way is only good during the call
 */
export function forEachText(
  value: unknown,
  visit: (text: string, at: Pointer, onKey: boolean) => void,
  at: (string | number)[] = [],
): void {
  if (typeof value === 'string') visit(value, at, false);
  else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      at.push(isList ? Number(key) : key);
      if (!isList) visit(key, at, true);
      forEachText(inner, visit, at);
      at.pop();
    }
  }
}
