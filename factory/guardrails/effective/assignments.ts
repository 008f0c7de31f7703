import type { Pointer } from '../../diagnostics/problem';
import { isObject } from '../misshape';
import { looksLikeOperator } from '../shapes/management/operators';

/** A value that a document assigns to a setting. */
export interface Assignment {
  /** The setting: names from the top. */
  readonly setting: readonly string[];
  readonly value: unknown;
  /** Where the value stands. */
  readonly pointer: Pointer;
}

/** Every `@@assign` of a document. */
export function assignmentsOf(value: unknown, setting: readonly string[] = []): Assignment[] {
  if (!isObject(value)) return [];
  const own = Object.hasOwn(value, '@@assign')
    ? [{ setting, value: value['@@assign'], pointer: [...setting, '@@assign'] }]
    : [];
  const below = Object.entries(value).flatMap(([key, entry]) =>
    looksLikeOperator(key) ? [] : assignmentsOf(entry, [...setting, key]),
  );
  return [...own, ...below];
}
