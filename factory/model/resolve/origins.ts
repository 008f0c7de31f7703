import type { Pointer } from '../../diagnostics/problem';
import type { Origin } from '../landing-zone';

/** Where a layer of settings was written: a file and the mapping in it, under the name that `show` gives it. */
export interface LayerPlace {
  readonly source: string;
  readonly file?: string;
  readonly pointer?: Pointer;
}

export const BUILT_IN: LayerPlace = { source: 'built in' };

/** The origin of a value that stands at `path` below a layer's mapping. */
export function originIn(place: LayerPlace, value: unknown, path: Pointer): Origin {
  if (place.file === undefined) return { value, source: place.source };
  return { value, source: place.source, file: place.file, pointer: [...(place.pointer ?? []), ...path] };
}
