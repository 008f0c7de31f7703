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
  /** Where in the file stands what is at a place in the value: lists may have grown. */
  readonly sourcePointer: (pointer: Pointer) => Pointer;
}

/**
 * Fills in `{{placeholders}}`. A text that is one placeholder as a whole becomes its value, be it a list; within a list,
 * such a list takes the placeholder's place. Elsewhere in a text only single values can stand. Policy variables of AWS
 * (`${aws:...}`) have another form and stay as they are.
 */
export function fillPlaceholders(document: unknown, values: PlaceholderValues): FilledDocument {
  const misshapes: Misshape[] = [];
  /** By the place of a list in the value: the index in the file of each of its items. */
  const grown = new Map<string, readonly number[]>();

  const lookUp = (inner: string, pointer: Pointer): string | readonly string[] | undefined => {
    const [, name = '', argument] = /^\s*([^:]*?)\s*(?::\s*(.*?)\s*)?$/s.exec(inner) ?? [];
    const value = values.valueOf(name, argument);
    if (value !== undefined) return value;
    const asked = argument === undefined ? name : `${name}:${argument}`;
    misshapes.push({
      pointer,
      message: `The placeholder ${quoted(`{{${asked}}}`)} stands for nothing that is known here.`,
      suggest: suggest(asked, values.known()).map((known) => `{{${known}}}`),
    });
    return undefined;
  };

  const fillText = (text: string, pointer: Pointer): string =>
    text.replace(PLACEHOLDER, (placeholder, inner: string) => {
      const value = lookUp(inner, pointer);
      if (value === undefined || typeof value === 'string') return value ?? placeholder;
      misshapes.push({
        pointer,
        message: `The placeholder ${quoted(placeholder)} stands for a list: it can be a whole text, not a part of one.`,
      });
      return placeholder;
    });

  const fill = (value: unknown, source: Pointer, target: Pointer): unknown => {
    if (typeof value === 'string') {
      const whole = WHOLE.exec(value);
      return whole ? (lookUp(whole[1] ?? '', source) ?? value) : fillText(value, source);
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
    return Object.fromEntries(
      Object.entries(value).map(([key, below]) => {
        if (key.search(PLACEHOLDER) !== -1) {
          misshapes.push({
            pointer: [...source, key],
            onKey: true,
            message: 'A placeholder can stand in a value only, not in a key.',
          });
        }
        return [key, fill(below, [...source, key], [...target, key])];
      }),
    );
  };

  const value = fill(document, [], []);
  return {
    value,
    misshapes,
    sourcePointer: (pointer) =>
      grown.size === 0
        ? pointer
        : pointer.map((step, depth) =>
            typeof step === 'number'
              ? (grown.get(JSON.stringify(pointer.slice(0, depth)))?.[step] ?? step)
              : step,
          ),
  };
}
