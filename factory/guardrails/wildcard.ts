import { couldMatch } from './evaluation/could-match';

/** `*` for any text, `?` for one character. */
const WILDCARD = /[*?]/;

export function hasWildcard(pattern: string): boolean {
  return WILDCARD.test(pattern);
}

/**
 * Whether all that one pattern matches, another matches as well. For patterns such as `*?` and `?*`, which match the same in
 * another order, it may say no where yes were right; a yes is certain.
 */
export function covers(general: string, specific: string): boolean {
  let star = -1;
  let behindStar = 0;
  let at = 0;
  let i = 0;
  while (i < specific.length) {
    const wanted = general[at];
    // A star in the specific pattern may stand for any text: only a star takes that in.
    const fits = specific[i] === '*' ? false : wanted === '?' || wanted === specific[i];
    if (wanted === '*') {
      star = at;
      at += 1;
      behindStar = i;
    } else if (wanted !== undefined && fits) {
      at += 1;
      i += 1;
    } else if (star !== -1) {
      at = star + 1;
      behindStar += 1;
      i = behindStar;
    } else {
      return false;
    }
  }
  while (general[at] === '*') at += 1;
  return at === general.length;
}

const NO_IDS: ReadonlySet<string> = new Set();

/** Whether some text matches both patterns, whatever ids that are not known yet turn out to be. */
export function overlap(a: string, b: string): boolean {
  return couldMatch([{ text: a, literal: false }], [{ text: b, literal: false }], NO_IDS);
}
