import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What is another in every run: ids that AWS gives, commits, times. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{40}\b/g, '<commit>'],
  [/\b[0-9a-f]{12}\b(?=[.:])/g, '<commit>'],
  [/\b\d{12}\b/g, '<account>'],
  [/\bou-[a-z0-9]{4,}-[a-z0-9]{8,}\b/g, '<ou>'],
  [/\bp-[a-z0-9]{8,}\b/g, '<policy>'],
  [/getaddrinfo \w+ \S+/g, '<no such host>'],
  [/\b(\d+ min )?\d+(\.\d)? s\b/g, '<time>'],
];

/**
 * Holds a text against a file beside the test; UPDATE_GOLDEN=1 writes the file anew.
 *
 * @param name - path below `__tests__/e2e`
 */
export function expectGolden(text: string, name: string): void {
  const stable = VARYING.reduce(
    (replaced, [pattern, replacement]) => replaced.replaceAll(pattern, replacement),
    stripVTControlCharacters(text),
  );
  const file = join(__dirname, '..', name);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, stable);
  expect(stable).toBe(readFileSync(file, 'utf8'));
}
