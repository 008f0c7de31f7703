import { type LateValue, splitLateValues } from '../late-value';
import { LAST_PART, type PatternPart, type Reach } from './pattern';

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

/** Over anything, over what has no colon, over one character. */
const STAR = { wildcard: '*' } as const;
const BOUNDED_STAR = { wildcard: '[^:]*' } as const;
const ONE = { wildcard: '?' } as const;
type Token = string | LateValue | typeof STAR | typeof BOUNDED_STAR | typeof ONE;

/**
 * Whether a pattern of a policy can match a value of a request, whatever the ids turn out to be that are not known yet. Two
 * marks are one id only when they are the same mark. A mark in the value can be an id that the policy writes out, unless that
 * is known to be someone else's; an id that is written out in the value is never one of the unknown ones.
 *
 * @param value - its wildcards stand for what is not known of it
 */
export function couldMatch(
  pattern: { readonly parts: readonly PatternPart[]; readonly reach: Reach },
  value: PatternPart,
  knownIds: ReadonlySet<string>,
): boolean {
  const a = tokensOf(pattern.parts, pattern.reach);
  const b = tokensOf([value], 'arn');
  const seen = new Set<number>();
  const walk = (i: number, j: number): boolean => {
    if (i === a.length && j === b.length) return true;
    const state = i * (b.length + 1) + j;
    if (seen.has(state)) return false;
    seen.add(state);
    const x = a[i];
    const y = b[j];
    if (isStar(x) || isStar(y)) {
      return (
        (isStar(x) && (walk(i + 1, j) || (canTake(x, y) && walk(i, j + 1)))) ||
        (isStar(y) && (walk(i, j + 1) || (canTake(y, x) && walk(i + 1, j))))
      );
    }
    if (x === undefined || y === undefined) return false;
    if (isMark(y)) {
      return isMark(x)
        ? sameMark(x, y) && walk(i + 1, j + 1)
        : idEnds(y, a, i, knownIds).some((end) => walk(end, j + 1));
    }
    return (x === y || x === ONE || y === ONE) && walk(i + 1, j + 1);
  };
  return walk(0, 0);
}

/** Where an id that a mark may stand for can end in what a policy writes out from a place on. */
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
    if (isStar(token) || token === ONE) isOpen = true;
    else if (typeof token === 'string' && CHARACTER[mark.kind].test(token)) text += token;
    else break;
    // With a wildcard in it the rest of its form is not looked at: it can be made to fit.
    if (isOpen || (FORM[mark.kind].test(text) && !knownIds.has(text))) ends.push(at + 1);
    // What a star stands for may end with the id, or go on behind it.
    if (isStar(token)) ends.push(at);
  }
  return ends;
}

function tokensOf(parts: readonly PatternPart[], reach: Reach): Token[] {
  const tokens: Token[] = [];
  let colons = 0;
  for (const { text, literal } of parts) {
    for (const part of splitLateValues(text)) {
      if (typeof part !== 'string') {
        tokens.push(part);
        continue;
      }
      for (const char of part) {
        if (char === ':') colons += 1;
        if (literal || (char !== '*' && char !== '?')) tokens.push(char);
        else if (char === '?') tokens.push(ONE);
        else tokens.push(reach === 'arn' && colons < LAST_PART ? BOUNDED_STAR : STAR);
      }
    }
  }
  return tokens;
}

function isStar(token: Token | undefined): token is typeof STAR | typeof BOUNDED_STAR {
  return token === STAR || token === BOUNDED_STAR;
}

function canTake(star: Token, token: Token | undefined): boolean {
  return token !== undefined && (star === STAR || token !== ':');
}

function isMark(token: Token): token is LateValue {
  return typeof token === 'object' && 'kind' in token;
}

function sameMark(a: LateValue, b: LateValue): boolean {
  return a.kind === b.kind && ('slug' in a ? a.slug : '') === ('slug' in b ? b.slug : '');
}
