import { isDeepStrictEqual } from 'node:util';
import { listed } from '../../text/listed';
import { type AttributeChange, SENSITIVE, UNKNOWN } from './attribute-change';
import { documentChanges, documentContent, jsonDocument } from './json-document';
import { hasSecretName, isHidden, type Mask, marksAnything, partOf } from './sensitive';
import { MOST_NAMED, shortened, valueText } from './value-text';

/** The `change` of a resource in `terraform show -json`, as far as attributes are read from it. */
export interface AttributeValues {
  readonly before?: unknown;
  readonly after?: unknown;
  readonly after_unknown?: Mask;
  readonly before_sensitive?: Mask;
  readonly after_sensitive?: Mask;
}

/** Gives the output of another stack that a value is. */
export type OriginOf = (value: string) => string | undefined;

/**
 * Attributes of a resource that is there before and after, or only on one side of the change. What AWS decides is told only
 * where it replaces a known value; a new resource has too much of it.
 */
export function attributeChanges(values: AttributeValues, originOf: OriginOf): readonly AttributeChange[] {
  const { before, after, after_unknown, before_sensitive, after_sensitive } = values;
  const changes = new Walk(originOf, before !== null && before !== undefined).changes('', '', {
    before,
    after,
    unknown: after_unknown,
    beforeMask: before_sensitive,
    afterMask: after_sensitive,
  });
  return withoutDefaultTags([...changes]);
}

/** One place in a resource, on both sides of the change. */
interface Place {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: Mask;
  readonly beforeMask: Mask;
  readonly afterMask: Mask;
}

class Walk {
  constructor(
    private readonly originOf: OriginOf,
    private readonly existed: boolean,
  ) {}

  *changes(path: string, name: string, place: Place): Generator<AttributeChange> {
    const { before, after, unknown, beforeMask, afterMask } = place;
    const hidden =
      isHidden(beforeMask) ||
      isHidden(afterMask) ||
      hasSecretName(name, before) ||
      hasSecretName(name, after);
    if (hidden) {
      if (unknown !== true && isDeepStrictEqual(before, after)) return;
      yield {
        path,
        ...sides(isThere(before) ? SENSITIVE : undefined, isThere(after) ? SENSITIVE : undefined),
      };
      return;
    }
    if (unknown === true) {
      if (this.existed && isThere(before)) yield this.#unknown(path, before, beforeMask);
      return;
    }
    if (isList(before) || isList(after)) yield* this.#list(path, name, place);
    else if (isObject(before) || isObject(after)) yield* this.#object(path, place);
    else if (before !== after) yield* this.#value(path, before, after);
  }

  *#object(path: string, place: Place): Generator<AttributeChange> {
    const { before, after } = place;
    const keys = new Set([...keysOf(before), ...keysOf(after), ...keysOf(place.unknown)]);
    for (const key of keys) {
      yield* this.changes(path === '' ? key : `${path}.${key}`, key, partOfPlace(place, key));
    }
  }

  /** Lists of blocks are compared by what is in them, because terraform orders sets by content. */
  *#list(path: string, name: string, place: Place): Generator<AttributeChange> {
    const { before, after, beforeMask, afterMask, unknown } = place;
    const old = elements(before, beforeMask);
    const now = elements(after, afterMask).map((element, index) => ({
      ...element,
      unknown: partOf(unknown, index),
    }));
    if ([...old, ...now].every(isPlain)) {
      yield* listChange(path, texts(old), texts(now));
      return;
    }
    const gone = old.filter((element) => !now.some((other) => isSame(element, other)));
    const added = now.filter((element) => !old.some((other) => isSame(other, element)));
    for (let i = 0; i < Math.max(gone.length, added.length); i += 1) {
      const index = added[i]?.index ?? gone[i]?.index ?? 0;
      yield* this.changes(`${path}[${index}]`, name, {
        before: gone[i]?.value,
        after: added[i]?.value,
        unknown: added[i]?.unknown,
        beforeMask: gone[i]?.mask,
        afterMask: added[i]?.mask,
      });
    }
  }

  *#value(path: string, before: unknown, after: unknown): Generator<AttributeChange> {
    const old = jsonDocument(before);
    const now = jsonDocument(after);
    if (old && now) yield { path, note: documentChanges(old, now) };
    else if (now && !isThere(before)) yield { path, note: documentContent(now) };
    else if (old && !isThere(after)) yield { path, note: `${documentContent(old)} removed` };
    else {
      const change = sides(valueText(before), valueText(after));
      if (change.before !== change.after || (isThere(before) && isThere(after))) {
        yield { path, ...change, ...this.#origins(before, after) };
      }
    }
  }

  #unknown(path: string, before: unknown, mask: Mask): AttributeChange {
    const shown = typeof before === 'object' ? undefined : valueText(isHidden(mask) ? SENSITIVE : before);
    return { path, ...sides(shown, UNKNOWN) };
  }

  #origins(before: unknown, after: unknown): Pick<AttributeChange, 'beforeFrom' | 'afterFrom'> {
    const beforeFrom = typeof before === 'string' ? this.originOf(before) : undefined;
    const afterFrom = typeof after === 'string' ? this.originOf(after) : undefined;
    return { ...(beforeFrom ? { beforeFrom } : {}), ...(afterFrom ? { afterFrom } : {}) };
  }
}

interface Element {
  readonly index: number;
  readonly value: unknown;
  readonly mask: Mask;
  readonly unknown?: Mask;
}

function elements(list: unknown, mask: Mask): readonly Element[] {
  return isList(list) ? list.map((value, index) => ({ index, value, mask: partOf(mask, index) })) : [];
}

function isSame(before: Element, after: Element): boolean {
  return !marksAnything(after.unknown) && isDeepStrictEqual(before.value, after.value);
}

/** Texts and numbers, all of them known and none of them a secret. */
function isPlain({ value, mask, unknown }: Element): boolean {
  return typeof value !== 'object' && !marksAnything(mask) && !marksAnything(unknown);
}

function texts(list: readonly Element[]): readonly string[] {
  return list.map(({ value }) => shortened(String(value)));
}

function* listChange(
  path: string,
  before: readonly string[],
  after: readonly string[],
): Generator<AttributeChange> {
  const added = after.filter((text) => !before.includes(text));
  const removed = before.filter((text) => !after.includes(text));
  if (before.length === 0 && added.length > 0) yield { path, after: shortened(listed(added, MOST_NAMED)) };
  else if (after.length === 0 && removed.length > 0)
    yield { path, before: shortened(listed(removed, MOST_NAMED)) };
  else if (added.length > 0 || removed.length > 0) {
    const parts = [
      ...(added.length > 0 ? [`${listed(added, MOST_NAMED)} added`] : []),
      ...(removed.length > 0 ? [`${listed(removed, MOST_NAMED)} removed`] : []),
    ];
    yield { path, note: parts.join('; ') };
  }
}

/**
 * Every resource carries the default tags in `tags_all` beside its own: said where its own do not say the same. When a default
 * tag changes, the provider takes its old value, read from AWS, for a tag of the resource's own that is to go: what the resource
 * will carry tells more.
 */
function withoutDefaultTags(changes: readonly AttributeChange[]): readonly AttributeChange[] {
  const isNew = changes.every(({ before, note }) => before === undefined && note === undefined);
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const own = new Set<AttributeChange>();
  const inherited = new Set<AttributeChange>();
  for (const change of changes) {
    if (!/^tags_all\b/.test(change.path)) continue;
    const twin = byPath.get(change.path.replace('tags_all', 'tags'));
    if (isNew || (twin && twin.before === change.before && twin.after === change.after))
      inherited.add(change);
    else if (twin) own.add(twin);
  }
  return changes.filter((change) => !own.has(change) && !inherited.has(change));
}

function sides(
  before: string | undefined,
  after: string | undefined,
): Pick<AttributeChange, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function partOfPlace(place: Place, key: string): Place {
  const of = (value: unknown) => (isObject(value) ? value[key] : undefined);
  return {
    before: of(place.before),
    after: of(place.after),
    unknown: partOf(place.unknown, key),
    beforeMask: partOf(place.beforeMask, key),
    afterMask: partOf(place.afterMask, key),
  };
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
