import type { TextLimit } from '../../aws/text-limit';

/**
 * Says how a text does not fit what AWS takes: a sentence to end a message with.
 *
 * @returns undefined when it fits
 */
export function misfit(value: string, { min, max, pattern, form }: TextLimit): string | undefined {
  if (value === '' && min > 0) return 'It is empty: give it a value or remove the key.';
  // AWS counts characters; a character outside the basic plane is one of them, and two in JavaScript.
  const length = value.length <= max ? value.length : [...value].length;
  if (length < min || length > max) {
    const bounds = min === max ? `exactly ${min}` : `${min} to ${max}`;
    return `It has ${length} ${length === 1 ? 'character' : 'characters'}; AWS takes ${bounds}.`;
  }
  if (pattern && !pattern.test(value)) return `AWS takes ${form ?? pattern.source}.`;
  return undefined;
}
