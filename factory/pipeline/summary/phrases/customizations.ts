import { groupedBy } from '../../../grouped-by';
import type { Phrases } from './phrases';
import { inRegions, turnOf } from './wording';

const NAME = /^customization_([a-z0-9-]+)/;
const WORDS = { made: 'added', gone: 'removed', changed: 'changed' } as const;

/** The organisation's own additions to a baseline. */
export const customizations: Phrases = {
  knows: ({ component }) => NAME.test(component),
  say: (changes) =>
    [...groupedBy(changes, ({ component }) => NAME.exec(component)?.[1] ?? component)].map(([name, own]) => {
      const turn = turnOf(own, ({ action }) => action !== 'no-op');
      return `customization ${name} ${WORDS[turn]}${inRegions(own)}`;
    }),
};
