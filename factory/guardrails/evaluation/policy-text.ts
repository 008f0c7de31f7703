import { type Answer, all, any, not } from './answer';
import { compilePattern, type Pattern, type PatternPart, type PatternRules } from './pattern';
import type { KeyState, Request } from './request';

/** A text in a policy that may hold policy variables: a pattern once a request gives them values. */
export interface PolicyText {
  /** The pattern, or the keys that must be known first. Of a text that is void there is none. */
  patternFor(request: Request): Pattern | { readonly open: readonly string[] };
  /**
   * Whether a variable without a default has no value in the request. AWS takes the whole statement as not matching then, whatever
   * else it lists. @default - the text has no variables
   */
  readonly isVoid?: (request: Request) => Answer;
}

/** `${key}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for characters that mean something else. */
const VARIABLE = /\$\{(?:([*?$])|\s*([^{}',\s]+)\s*(?:,\s*'([^']*)'\s*)?)\}/g;

/**
 * Compiles a text: at once when it has no variables, else for each of their values.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function policyText(
  written: string,
  rules: PatternRules & { readonly wildcards: boolean },
): PolicyText {
  const pieces = split(written, !rules.wildcards);
  const plain = pieces.filter((piece): piece is PatternPart => !('key' in piece));
  if (plain.length === pieces.length) {
    const pattern = compilePattern(plain, rules);
    return { patternFor: () => pattern };
  }
  const compiled = new Map<string, Pattern>();
  const needed = variablesWithoutDefault(written);
  return {
    isVoid: (request) => any(needed.map((key) => lacksValue(request.stateOf(key.toLowerCase()), key))),
    patternFor(request) {
      const open: string[] = [];
      const parts: PatternPart[] = [];
      for (const piece of pieces) {
        if (!('key' in piece)) {
          parts.push(piece);
          continue;
        }
        const state = request.stateOf(piece.key.toLowerCase());
        if ('values' in state && state.values.length === 1)
          parts.push({ text: state.values[0] ?? '', literal: true });
        else if ('values' in state && piece.fallback !== undefined)
          parts.push({ text: piece.fallback, literal: true });
        else open.push(piece.key);
      }
      if (open.length > 0) return { open };
      const id = JSON.stringify(parts);
      const pattern = compiled.get(id) ?? compilePattern(parts, rules);
      // Values come from requests, of which there may be any number.
      if (compiled.size >= MOST_COMPILED) compiled.clear();
      compiled.set(id, pattern);
      return pattern;
    },
  };
}

const MOST_COMPILED = 1000;

/** A key of several values can't be a variable. */
function lacksValue(state: KeyState, key: string): Answer {
  if ('values' in state) return state.values.length !== 1;
  return state.unknown.isPresent ? false : [key];
}

type Piece = PatternPart | { readonly key: string; readonly fallback: string | undefined };

function split(written: string, literal: boolean): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of written.matchAll(VARIABLE)) {
    const [whole, character, key, fallback] = found;
    if (found.index > end) pieces.push({ text: written.slice(end, found.index), literal });
    end = found.index + whole.length;
    if (character !== undefined) pieces.push({ text: character, literal: true });
    else if (key !== undefined) pieces.push({ key, fallback });
  }
  if (end < written.length || pieces.length === 0) pieces.push({ text: written.slice(end), literal });
  return pieces;
}

/** Keys of the variables in a text that have no default. */
export function variablesWithoutDefault(written: string): string[] {
  return split(written, false).flatMap((piece) =>
    'key' in piece && piece.fallback === undefined ? [piece.key] : [],
  );
}

/** Whether one of the texts is void, and the statement with it. */
export function anyIsVoid(texts: readonly PolicyText[]): (request: Request) => Answer {
  const checks = texts.flatMap(({ isVoid }) => isVoid ?? []);
  return checks.length === 0 ? () => false : (request) => any(checks.map((isVoid) => isVoid(request)));
}

/** What holds of a statement, or of a part of it, that is void or may be: of what is void nothing does. */
export function unlessVoid(isVoid: Answer, answer: () => Answer): Answer {
  if (isVoid === true) return false;
  return isVoid === false ? answer() : all([answer(), not(isVoid)]);
}

/** Whether a value matches one text of a policy. Which keys are not known is told, but for the id in the value itself. */
export function matchesText(text: PolicyText, value: string, request: Request): Answer {
  const pattern = text.patternFor(request);
  if ('open' in pattern) return pattern.open;
  return pattern.test(value, request.knownIds) ?? [];
}
