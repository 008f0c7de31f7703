import type { Pointer } from '../diagnostics/problem';

/** What is wrong with the form of a policy document, and where in it. */
export interface Misshape {
  readonly pointer: Pointer;
  readonly onKey?: boolean;
  readonly message: string;
  readonly suggest?: readonly string[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One text, or each of a list of them, with its place; undefined when it is neither or the list is empty. */
export function textsAt(value: unknown, pointer: Pointer): { text: string; pointer: Pointer }[] | undefined {
  if (typeof value === 'string') return [{ text: value, pointer }];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const texts = value.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text, pointer: [...pointer, index] }] : [],
  );
  return texts.length === value.length ? texts : undefined;
}
