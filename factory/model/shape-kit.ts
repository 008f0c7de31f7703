import { z } from 'zod';
import type { TextLimit } from '../aws/text-limit';

/**
 * Building blocks of the shapes. A shape checks structure only (keys, types, closed sets of values); what a text must
 * look like is checked by the rule that names it, so that each has its own message and help page. `meta` still carries
 * lengths and patterns into the JSON Schema, where an editor uses them while typing.
 */

interface TextMeta {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
}

/** The length of a limit, for the JSON Schema: the number stands once, beside its source. */
export function lengthOf({ min, max }: TextLimit) {
  return { minLength: min, maxLength: max };
}

/** A text field. `meta` goes into the JSON Schema as it is. */
export function text(description: string, meta: TextMeta = {}) {
  return z.string().meta({ description, ...meta });
}

/** A day. That there is such a day in the calendar is left to a rule. */
export function day(description: string, example: string) {
  return text(description, { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', examples: [example] });
}

/** A twelve-digit AWS account id, which YAML must carry in quotes or it becomes a number and loses leading zeros. */
export function accountId(description: string) {
  return text(description, { pattern: '^[0-9]{12}$', examples: ['123456789012'] });
}

/** A mapping with free keys and text values, which carry its description, too: an editor shows it over each of them. */
export function textMap(description: string) {
  return z.record(z.string(), text(description)).meta({ description });
}

/** A list of texts, which carry its description as those of a mapping do. */
export function textList(description: string, examples?: readonly string[]) {
  return z.array(text(description)).meta({ description, ...(examples ? { examples: [examples] } : {}) });
}

/** A yes or no. */
export function flag(description: string) {
  return z.boolean().meta({ description });
}

/** A whole number; bounds are checked by the shape, because a number out of bounds has no other meaning to a rule. */
export function wholeNumber(description: string, minimum: number, maximum: number) {
  return z.int().min(minimum).max(maximum).meta({ description });
}
