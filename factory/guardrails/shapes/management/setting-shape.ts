import type { ValueForm } from '../setting-value';

/** What may stand at one place of a policy that hands settings down. */
export type SettingShape = Group | Named | One | Many;

/** Settings that AWS names. */
interface Group {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, SettingShape>>;
  /** Whether AWS adds to these from time to time, so that a key that resembles none of them is let through. */
  readonly open: boolean;
}

/** Things that the author names, all of one shape. */
interface Named {
  readonly kind: 'named';
  /** What the names stand for, such as `tag keys`. */
  readonly what: string;
  readonly of: SettingShape;
  /** @default - any name */
  readonly name?: ValueForm;
  /** @default - any number */
  readonly most?: number;
  /** Whether AWS takes names that differ by case alone for one. @default false */
  readonly caseless?: boolean;
}

/** One value. */
interface One {
  readonly kind: 'one';
  readonly value: ValueForm;
}

/** A list of values. */
interface Many {
  readonly kind: 'many';
  readonly value: ValueForm;
  /** @default - any number */
  readonly most?: number;
}

export function group(fields: Group['fields']): Group {
  return { kind: 'group', fields, open: false };
}

export function openGroup(fields: Group['fields']): Group {
  return { kind: 'group', fields, open: true };
}

export function named(
  what: string,
  of: SettingShape,
  limits: Pick<Named, 'name' | 'most' | 'caseless'> = {},
): Named {
  return { kind: 'named', what, of, ...limits };
}

export function one(value: ValueForm): One {
  return { kind: 'one', value };
}

export function many(value: ValueForm, limits: Pick<Many, 'most'> = {}): Many {
  return { kind: 'many', value, ...limits };
}
