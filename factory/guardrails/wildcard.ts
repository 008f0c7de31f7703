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

/** Whether some text matches both patterns. */
export function overlap(a: string, b: string): boolean {
  /** For the part of `a` that was looked at: the lengths of beginnings of `b` that can match the same. */
  let ends = new Set([0]);
  const passStars = (found: Set<number>): Set<number> => {
    for (const end of found) if (b[end] === '*') found.add(end + 1);
    return found;
  };
  passStars(ends);
  for (const char of a) {
    const next = new Set<number>();
    if (char === '*') {
      for (let end = Math.min(...ends); end <= b.length; end++) next.add(end);
      ends = next;
      continue;
    }
    for (const end of ends) {
      const other = b[end];
      if (other === '*') next.add(end);
      else if (other !== undefined && (char === '?' || other === '?' || char === other)) next.add(end + 1);
    }
    ends = passStars(next);
  }
  return ends.has(b.length);
}
