import type { AttributeChange } from './attribute-change';

/** A new or destroyed resource is told by what stands at its top, and by no more than this. */
const MOST_OF_WHOLE = 16;

/** A changed one by all that changes, unless that is absurdly much. */
const MOST_CHANGED = 200;

/** Keeps what tells most of a resource that is made or destroyed as a whole: the shallow attributes first. */
export function mostTelling(
  attributes: readonly AttributeChange[],
  isWhole: boolean,
): readonly AttributeChange[] {
  const most = isWhole ? MOST_OF_WHOLE : MOST_CHANGED;
  if (attributes.length <= most) return attributes;
  return [...attributes].sort((a, b) => depth(a) - depth(b)).slice(0, most);
}

function depth({ path }: AttributeChange): number {
  return path.split(/[.[]/).length;
}
