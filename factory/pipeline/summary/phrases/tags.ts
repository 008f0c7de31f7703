import { groupedBy } from '../../../grouped-by';
import { countOf } from '../../../text/count-of';
import type { AttributeChange } from '../../attributes/attribute-change';
import type { Phrases } from './phrases';

/** `tag team: a -> b`, for changes of a resource's own tags. */
export function tagPhrases(attributes: readonly AttributeChange[]): readonly string[] {
  return attributes.flatMap((change) => {
    const key = /^tags\.(.+)$/.exec(change.path)?.[1];
    return key === undefined ? [] : [tagPhrase(key, change)];
  });
}

function tagPhrase(key: string, { before, after }: AttributeChange): string {
  if (after === undefined) return `tag ${key} removed (was ${before})`;
  return before === undefined ? `tag ${key}: ${after} added` : `tag ${key}: ${before} -> ${after}`;
}

/** Resources of which only the default tags change: each change is said once, however many carry it. */
export const defaultTags: Phrases = {
  knows: ({ action, imported, attributes }) =>
    action === 'update' &&
    !imported &&
    attributes.length > 0 &&
    attributes.every(({ path }) => path.startsWith('tags_all.')),
  say: (changes) => {
    const phrases = changes.flatMap(({ attributes }) =>
      tagPhrases(attributes.map((change) => ({ ...change, path: change.path.replace('tags_all', 'tags') }))),
    );
    return [...groupedBy(phrases, (phrase) => phrase)].map(
      ([phrase, all]) => `${phrase} on ${countOf(all.length, 'resource')}`,
    );
  },
};
