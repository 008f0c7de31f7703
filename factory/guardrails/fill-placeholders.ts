import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import type { Misshape } from './misshape';
import type { PlaceholderValues } from './placeholder-values';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const WHOLE = /^\{\{([^{}]*)\}\}$/;

/** A document with its placeholders filled in. */
export interface FilledDocument {
  readonly value: unknown;
  readonly misshapes: readonly Misshape[];
  /** Where in the file stands what is at a place in the value: lists may have grown, and keys may read otherwise. */
  readonly sourcePointer: (pointer: Pointer) => Pointer;
}

/**
 * Fills in `{{placeholders}}`. A text that is one placeholder as a whole becomes its value, be it a list; within a list,
 * such a list takes the placeholder's place. Elsewhere in a text, and in keys, only single values can stand. Policy variables of AWS
 * (`${aws:...}`) have another form and stay as they are.
 */
export function fillPlaceholders(document: unknown, values: PlaceholderValues): FilledDocument {
  const misshapes: Misshape[] = [];
  /** By the place of a list in the value: the index in the file of each of its items. */
  const grown = new Map<string, readonly number[]>();
  /** By the place of a key in the value: how the file has it. */
  const written = new Map<string, string>();

  const lookUp = (
    inner: string,
    place: Pick<Misshape, 'pointer' | 'onKey'>,
  ): string | readonly string[] | undefined => {
    const [, name = '', argument] = /^\s*([^:]*?)\s*(?::\s*(.*?)\s*)?$/s.exec(inner) ?? [];
    const value = values.valueOf(name, argument);
    if (value !== undefined) return value;
    const asked = argument === undefined ? name : `${name}:${argument}`;
    misshapes.push({
      ...place,
      message: `The placeholder ${quoted(`{{${asked}}}`)} stands for nothing that is known here.`,
      suggest: suggest(asked, values.known()).map((known) => `{{${known}}}`),
    });
    return undefined;
  };

  const fillText = (text: string, place: Pick<Misshape, 'pointer' | 'onKey'>): string =>
    text.replace(PLACEHOLDER, (placeholder, inner: string) => {
      const value = lookUp(inner, place);
      if (value === undefined || typeof value === 'string') return value ?? placeholder;
      misshapes.push({
        ...place,
        message: `The placeholder ${quoted(placeholder)} stands for a list: it can be a whole text, not a part of one${place.onKey ? ', nor a key' : ''}.`,
      });
      return placeholder;
    });

  const fillKeys = (value: object, source: Pointer, target: Pointer): object => {
    const filled = new Map<string, unknown>();
    for (const [key, below] of Object.entries(value)) {
      const place = [...source, key];
      const name = fillText(key, { pointer: place, onKey: true });
      if (filled.has(name)) {
        misshapes.push({
          pointer: place,
          onKey: true,
          message: `With its placeholders filled in, this key is ${quoted(name)}, which stands here already.`,
        });
        continue;
      }
      if (name !== key) written.set(JSON.stringify([...target, name]), key);
      filled.set(name, fill(below, place, [...target, name]));
    }
    return Object.fromEntries(filled);
  };

  const fill = (value: unknown, source: Pointer, target: Pointer): unknown => {
    if (typeof value === 'string') {
      const whole = WHOLE.exec(value);
      const place = { pointer: source };
      return whole ? (lookUp(whole[1] ?? '', place) ?? value) : fillText(value, place);
    }
    if (Array.isArray(value)) {
      const origins: number[] = [];
      const items = value.flatMap((item: unknown, index) => {
        const filled = fill(item, [...source, index], [...target, origins.length]);
        const spliced = Array.isArray(filled) && typeof item === 'string' ? filled : [filled];
        for (const _ of spliced) origins.push(index);
        return spliced as unknown[];
      });
      if (origins.some((origin, index) => origin !== index)) grown.set(JSON.stringify(target), origins);
      return items;
    }
    if (typeof value !== 'object' || value === null) return value;
    return fillKeys(value, source, target);
  };

  const value = fill(document, [], []);
  return {
    value,
    misshapes,
    sourcePointer: (pointer) =>
      grown.size + written.size === 0
        ? pointer
        : pointer.map((step, depth) =>
            typeof step === 'number'
              ? (grown.get(JSON.stringify(pointer.slice(0, depth)))?.[step] ?? step)
              : (written.get(JSON.stringify(pointer.slice(0, depth + 1))) ?? step),
          ),
  };
}
