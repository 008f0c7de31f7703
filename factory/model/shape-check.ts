import type { z } from 'zod';
import type { Pointer } from '../diagnostics/problem';
import type { Loose } from './loose';

/** One way in which data does not fit its shape, before a rule has put it into words. */
export type ShapeIssue =
  | { readonly kind: 'unknown-key'; readonly pointer: Pointer; readonly key: string }
  | { readonly kind: 'missing-field'; readonly pointer: Pointer; readonly field: string }
  | { readonly kind: 'wrong-type'; readonly pointer: Pointer; readonly expected: readonly string[] }
  | { readonly kind: 'not-allowed'; readonly pointer: Pointer; readonly allowed: readonly string[] }
  | {
      readonly kind: 'out-of-range';
      readonly pointer: Pointer;
      readonly bound: 'at least' | 'at most';
      readonly limit: number;
    };

export interface ShapeCheck<T> {
  /** The data without what does not fit. */
  readonly data: Loose<T>;
  readonly issues: readonly ShapeIssue[];
}

type ZodIssue = z.core.$ZodIssue;

/** Holds data against a shape. Reports everything that does not fit, and gives back the rest. */
export function checkShape<T>(shape: z.ZodType<T>, value: unknown): ShapeCheck<T> {
  const result = shape.safeParse(value);
  if (result.success) return { data: value as Loose<T>, issues: [] };
  const issues = result.error.issues.flatMap((issue) => toShapeIssues(issue, [], value));
  return { data: prune(value, issues) as Loose<T>, issues };
}

function toShapeIssues(issue: ZodIssue, above: Pointer, root: unknown): ShapeIssue[] {
  const pointer: Pointer = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-key', pointer: [...pointer, key], key }));
    case 'invalid_type': {
      const field = pointer[pointer.length - 1];
      if (valueAt(root, pointer) === undefined && typeof field === 'string') {
        return [{ kind: 'missing-field', pointer, field }];
      }
      return [{ kind: 'wrong-type', pointer, expected: [issue.expected] }];
    }
    case 'invalid_value':
      return [{ kind: 'not-allowed', pointer, allowed: issue.values.map(String) }];
    case 'too_small':
      return [{ kind: 'out-of-range', pointer, bound: 'at least', limit: Number(issue.minimum) }];
    case 'too_big':
      return [{ kind: 'out-of-range', pointer, bound: 'at most', limit: Number(issue.maximum) }];
    case 'invalid_union':
      return unionIssues(issue, pointer, root);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => toShapeIssues(inner, pointer, root));
    default:
      return [{ kind: 'wrong-type', pointer, expected: ['another value'] }];
  }
}

/**
 * A union is told by the branch whose type the value has; when none has it, by the types that were possible. A union
 * chosen by a field (`backend: s3`) tells the values of that field.
 */
function unionIssues(
  issue: ZodIssue & { code: 'invalid_union' },
  pointer: Pointer,
  root: unknown,
): ShapeIssue[] {
  const branches: readonly (readonly ZodIssue[])[] = issue.errors;
  const fitting = branches.find(
    (errors) => !errors.some((e) => e.code === 'invalid_type' && e.path.length === 0),
  );
  if (fitting) return fitting.flatMap((inner) => toShapeIssues(inner, pointer, root));
  if ('options' in issue && Array.isArray(issue.options)) {
    const field = pointer[pointer.length - 1];
    if (valueAt(root, pointer) === undefined && typeof field === 'string')
      return [{ kind: 'missing-field', pointer, field }];
    return [{ kind: 'not-allowed', pointer, allowed: issue.options.map(String) }];
  }
  const expected = branches.flatMap((errors) =>
    errors.flatMap((e) => (e.code === 'invalid_type' ? [e.expected] : [])),
  );
  return [{ kind: 'wrong-type', pointer, expected }];
}

/** The value that a pointer leads to in plain data; undefined when it leads to nothing. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const step of pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A copy without the values that issues point at. List items keep their indexes, so that pointers stay right. */
function prune(value: unknown, issues: readonly ShapeIssue[]): unknown {
  if (issues.some((issue) => issue.pointer.length === 0)) return {};
  const copy = structuredClone(value);
  for (const { pointer } of issues) {
    const holder = valueAt(copy, pointer.slice(0, -1));
    const step = pointer[pointer.length - 1];
    if (typeof holder === 'object' && holder !== null && step !== undefined) {
      delete (holder as Record<string | number, unknown>)[step];
    }
  }
  return copy;
}
