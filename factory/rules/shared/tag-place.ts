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
  if (data.tags?.[key] !== undefined) return { file, pointer: ['tags', key] };
  if (key === OWNER_TAG && data.owner !== undefined) return { file, pointer: ['owner'] };
  const layer = defaults.findLast((candidate) => candidate.data.tags?.[key] !== undefined);
  return layer
    ? { file: ORGANIZATION_FILE, pointer: [...layer.pointer, 'tags', key] }
    : { file, pointer: [] };
}
