import type { TextLimit } from '../../aws/text-limit';

/**
 * Says how a text does not fit what AWS, or another, takes: a sentence to end a message with.
 *
 * @param taker - whose limit it is
 * @returns undefined when it fits
 */
export function misfit(
  value: string,
  { min, max, pattern, form }: TextLimit,
  taker = 'AWS',
): string | undefined {
  if (value === '' && min > 0) return 'It is empty: give it a value or remove the key.';
  // AWS counts characters; a character outside the basic plane is one of them, and two in JavaScript.
  const length = value.length <= max ? value.length : [...value].length;
  if (length < min || length > max) {
    const bounds = min === max ? `exactly ${min}` : `${min} to ${max}`;
    return `It has ${length} ${length === 1 ? 'character' : 'characters'}; ${taker} takes ${bounds}.`;
  }
  if (pattern && !pattern.test(value)) return `${taker} takes ${form ?? pattern.source}.`;
  return undefined;
}
