import type { Pointer } from '../diagnostics/problem';
import { type InheritedDefaults, OWNER_TAG } from './effective-tags';
import { ORGANIZATION_FILE } from './read-workspace';
import type { RequestDocument } from './workspace';

export interface TagPlace {
  readonly file: string;
  readonly pointer: Pointer;
}

/** A place with the name that `show` gives it. */
export interface TagSource {
  readonly source: string;
  readonly place: TagPlace;
}

/** Who sets the value that a tag of an account ends up with: the counterpart of `effectiveTags`. */
export function tagSource(
  key: string,
  { file, data }: RequestDocument,
  defaults: readonly InheritedDefaults[],
): TagSource {
  const inRequest = (pointer: Pointer): TagSource => ({ source: 'request', place: { file, pointer } });
  if (sets(data.tags, key)) return inRequest(['tags', key]);
  if (key === OWNER_TAG && data.owner !== undefined) return inRequest(['owner']);
  const layer = defaults.findLast((candidate) => sets(candidate.data.tags, key));
  if (!layer) return inRequest([]);
  return {
    source: layer.source,
    place: { file: ORGANIZATION_FILE, pointer: [...layer.pointer, 'tags', key] },
  };
}

/** Asks for keys of its own: a tag may have the name of something that every object has, such as `constructor`. */
function sets(tags: object | undefined, key: string): boolean {
  return tags !== undefined && Object.hasOwn(tags, key);
}
