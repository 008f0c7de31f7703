import type { Pointer } from '../../../diagnostics/problem';
import { quoted } from '../../../diagnostics/quoted';
import { suggest } from '../../../diagnostics/suggest';
import { isObject, type JsonObject, type Misshape } from '../../misshape';
import { isUnfilled, type ValueForm } from '../setting-value';
import { childOperatorMisshapes, operatorMisshapesBelow, unknownOperator } from './operator-misshapes';
import { CHILD_OPERATORS, isValueOperator, looksLikeOperator, operators } from './operators';
import type { SettingShape } from './setting-shape';

type Holder = Extract<SettingShape, { kind: 'group' | 'named' }>;
type Leaf = Extract<SettingShape, { kind: 'one' | 'many' }>;

/** Holds what stands at a place against its shape. */
export function settingMisshapes(value: unknown, shape: SettingShape, at: Pointer): Misshape[] {
  return shape.kind === 'group' || shape.kind === 'named'
    ? holderMisshapes(value, shape, at)
    : leafMisshapes(value, shape, at);
}

function holderMisshapes(value: unknown, shape: Holder, at: Pointer): Misshape[] {
  if (!isObject(value)) {
    const of = shape.kind === 'group' ? `with ${listed(Object.keys(shape.fields))}` : `by ${shape.what}`;
    return [{ pointer: at, message: `${nameOf(at)} is a mapping ${of}.` }];
  }
  const names = Object.keys(value).filter((key) => !looksLikeOperator(key));
  return [
    ...Object.entries(value).flatMap(([key, below]) => {
      const pointer = [...at, key];
      if (!looksLikeOperator(key)) {
        return shape.kind === 'group'
          ? fieldMisshapes(key, below, shape, pointer)
          : [...nameMisshapes(key, shape, pointer), ...settingMisshapes(below, shape.of, pointer)];
      }
      if (key === CHILD_OPERATORS) return childOperatorMisshapes(below, pointer);
      return [isValueOperator(key) ? misplacedOperator(key, pointer) : unknownOperator(key, pointer)];
    }),
    ...(shape.kind === 'named' ? [...tooMany(names.length, shape, at), ...sameNames(names, shape, at)] : []),
  ];
}

function fieldMisshapes(
  key: string,
  value: unknown,
  { fields, open }: Extract<SettingShape, { kind: 'group' }>,
  pointer: Pointer,
): Misshape[] {
  const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (shape) return settingMisshapes(value, shape, pointer);
  const known = Object.keys(fields);
  // One that goes on after a known one is a new one rather than a slip of the pen.
  const near = suggest(key, known).filter((name) => !key.startsWith(`${name}_`));
  if (open && near.length === 0) return operatorMisshapesBelow(value, pointer);
  const message = `There is no setting ${quoted(key)} under ${nameOf(pointer.slice(0, -1))}; there ${known.length > 1 ? 'are' : 'is'} ${listed(known)}.`;
  return [{ pointer, onKey: true, message, suggest: suggest(key, known) }];
}

function misplacedOperator(operator: string, pointer: Pointer): Misshape {
  const message = `"${operator}" gives a value, but ${nameOf(pointer.slice(0, -1))} holds settings. Put it under the setting that it is for.`;
  return { pointer, onKey: true, message };
}

function nameMisshapes(
  key: string,
  { name }: Extract<SettingShape, { kind: 'named' }>,
  pointer: Pointer,
): Misshape[] {
  if (!name || name.accepts(key) || isUnfilled(key)) return [];
  const message = `${quoted(key)} can't be a key of ${nameOf(pointer.slice(0, -1))}: that is ${name.words}.`;
  return [{ pointer, onKey: true, message }];
}

function tooMany(count: number, { most }: { readonly most?: number }, at: Pointer): Misshape[] {
  if (most === undefined || count <= most) return [];
  return [{ pointer: at, onKey: true, message: `${nameOf(at)} takes ${most} at most; here are ${count}.` }];
}

function sameNames(
  names: readonly string[],
  { what, caseless }: Extract<SettingShape, { kind: 'named' }>,
  at: Pointer,
): Misshape[] {
  if (!caseless) return [];
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const other = first.get(name.toLowerCase());
    first.set(name.toLowerCase(), other ?? name);
    if (other === undefined) return [];
    const message = `${quoted(name)} and ${quoted(other)} differ by case only, which AWS does not heed in ${what}. Join them.`;
    return [{ pointer: [...at, name], onKey: true, message }];
  });
}

function leafMisshapes(value: unknown, shape: Leaf, at: Pointer): Misshape[] {
  if (!isObject(value)) {
    if (isUnfilled(value)) return [];
    const message = `${nameOf(at)} lacks an operator. Write { "@@assign": … }, so that AWS knows how it merges with other policies.`;
    return [{ pointer: at, message }];
  }
  const keys = Object.keys(value);
  if (keys.length === 0)
    return [{ pointer: at, message: `${nameOf(at)} lacks an operator such as "@@assign".` }];
  return keys.flatMap((key) => operatorUseMisshapes(key, value, shape, [...at, key]));
}

function operatorUseMisshapes(key: string, leaf: JsonObject, shape: Leaf, pointer: Pointer): Misshape[] {
  const own = nameOf(pointer.slice(0, -1));
  if (key === CHILD_OPERATORS) return childOperatorMisshapes(leaf[key], pointer);
  if (!isValueOperator(key)) {
    if (looksLikeOperator(key)) return [unknownOperator(key, pointer)];
    const message = `${quoted(key)} can't stand under ${own}, which holds a value: operators only.`;
    return [{ pointer, onKey: true, message, suggest: suggest(key, operators) }];
  }
  if (shape.kind === 'one') {
    if (key === '@@assign' && Array.isArray(leaf[key])) {
      return [{ pointer, message: `${own} is one value, not a list.` }];
    }
    if (key === '@@assign') return valueMisshapes(leaf[key], shape.value, own, pointer);
    return [
      { pointer, onKey: true, message: `${own} is one value: only "@@assign" can be used, not "${key}".` },
    ];
  }
  const list = leaf[key];
  if (!Array.isArray(list)) {
    return isUnfilled(list)
      ? []
      : [{ pointer, message: `${own} is a list: put its values in square brackets.` }];
  }
  return [
    ...list.flatMap((item: unknown, index) => valueMisshapes(item, shape.value, own, [...pointer, index])),
    ...tooMany(list.length, shape, pointer.slice(0, -1)),
  ];
}

function valueMisshapes(value: unknown, form: ValueForm, own: string, pointer: Pointer): Misshape[] {
  if (form.accepts(value) || isUnfilled(value)) return [];
  const given = typeof value === 'string' ? value : JSON.stringify(value);
  const message = `${quoted(given)} can't stand under ${own}: that is ${form.words}.`;
  return [{ pointer, message, suggest: suggest(given, form.known ?? []) }];
}

function nameOf(at: Pointer): string {
  return quoted(String(at.findLast((step) => typeof step === 'string' && !looksLikeOperator(step)) ?? ''));
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
