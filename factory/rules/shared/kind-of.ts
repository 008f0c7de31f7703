/** What kind of value it is, in words to go after "This is". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? `the value ${value}` : 'a mapping';
}
