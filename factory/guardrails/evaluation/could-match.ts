import { type LateValue, splitLateValues } from '../late-value';
import type { PatternPart } from './pattern';

/**
 * What an id looks like that only AWS knows.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html
 */
const FORM: Readonly<Record<LateValue['kind'], RegExp>> = {
  organizationId: /^o-[a-z0-9]{10,32}$/,
  rootId: /^r-[0-9a-z]{4,32}$/,
  organizationalUnitId: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/,
  accountId: /^\d{12}$/,
};
const CHARACTER: Readonly<Record<LateValue['kind'], RegExp>> = {
  organizationId: /[a-z0-9-]/,
  rootId: /[a-z0-9-]/,
  organizationalUnitId: /[a-z0-9-]/,
  accountId: /\d/,
};
const LONGEST_ID = 68;

const STAR = { wildcard: '*' } as const;
const ONE = { wildcard: '?' } as const;
type Token = string | LateValue | typeof STAR | typeof ONE;

/**
 * Whether two patterns can match one text, whatever the ids turn out to be that are not known yet. Two marks are one id only
 * when they are the same mark; a mark can be an id that is written out, unless that is known to be someone else's.
 */
export function couldMatch(
  left: readonly PatternPart[],
  right: readonly PatternPart[],
  knownIds: ReadonlySet<string>,
): boolean {
  const a = tokensOf(left);
  const b = tokensOf(right);
  const seen = new Set<number>();
  const walk = (i: number, j: number): boolean => {
    if (i === a.length && j === b.length) return true;
    const state = i * (b.length + 1) + j;
    if (seen.has(state)) return false;
    seen.add(state);
    const x = a[i];
    const y = b[j];
    if (x === STAR) return walk(i + 1, j) || (y !== undefined && walk(i, j + 1));
    if (y === STAR) return walk(i, j + 1) || (x !== undefined && walk(i + 1, j));
    if (x === undefined || y === undefined) return false;
    if (isMark(x) && isMark(y)) return sameMark(x, y) && walk(i + 1, j + 1);
    if (isMark(x)) return idEnds(x, b, j, knownIds).some((end) => walk(i + 1, end));
    if (isMark(y)) return idEnds(y, a, i, knownIds).some((end) => walk(end, j + 1));
    return (x === y || x === ONE || y === ONE) && walk(i + 1, j + 1);
  };
  return walk(0, 0);
}

/** Where an id that a mark may stand for can end in what is written out from a place on. */
function idEnds(
  mark: LateValue,
  tokens: readonly Token[],
  from: number,
  knownIds: ReadonlySet<string>,
): number[] {
  const ends: number[] = [];
  let text = '';
  let isOpen = false;
  for (let at = from; at < tokens.length && at - from < LONGEST_ID; at++) {
    const token = tokens[at];
    if (token === STAR || token === ONE) isOpen = true;
    else if (typeof token === 'string' && CHARACTER[mark.kind].test(token)) text += token;
    else break;
    // With a wildcard in it the rest of its form is not looked at: it can be made to fit.
    if (isOpen || (FORM[mark.kind].test(text) && !knownIds.has(text))) ends.push(at + 1);
    // What a star stands for may end with the id, or go on behind it.
    if (token === STAR) ends.push(at);
  }
  return ends;
}

function tokensOf(parts: readonly PatternPart[]): Token[] {
  return parts.flatMap(({ text, literal }) =>
    splitLateValues(text).flatMap((part): Token[] =>
      typeof part !== 'string'
        ? [part]
        : [...part].map((char) => (literal ? char : char === '*' ? STAR : char === '?' ? ONE : char)),
    ),
  );
}

function isMark(token: Token): token is LateValue {
  return typeof token === 'object' && 'kind' in token;
}

function sameMark(a: LateValue, b: LateValue): boolean {
  return a.kind === b.kind && ('slug' in a ? a.slug : '') === ('slug' in b ? b.slug : '');
}
