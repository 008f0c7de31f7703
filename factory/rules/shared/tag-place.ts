import type { Pointer } from '../../diagnostics/problem';
import { type InheritedDefaults, OWNER_TAG } from '../../model/effective-tags';
import { ORGANIZATION_FILE } from '../../model/read-workspace';
import type { RequestDocument } from '../../model/workspace';

export interface TagPlace {
  readonly file: string;
  readonly pointer: Pointer;
}

/** Where the value that a tag of an account ends up with is written. */
export function tagPlace(
  key: string,
  { file, data }: RequestDocument,
  defaults: readonly InheritedDefaults[],
): TagPlace {
  if (sets(data.tags, key)) return { file, pointer: ['tags', key] };
  if (key === OWNER_TAG && data.owner !== undefined) return { file, pointer: ['owner'] };
  const layer = defaults.findLast((candidate) => sets(candidate.data.tags, key));
  return layer
    ? { file: ORGANIZATION_FILE, pointer: [...layer.pointer, 'tags', key] }
    : { file, pointer: [] };
}

/** Asks for keys of its own: a tag may have the name of something that every object has, such as `constructor`. */
function sets(tags: object | undefined, key: string): boolean {
  return tags !== undefined && Object.hasOwn(tags, key);
}
