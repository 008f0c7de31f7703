import type { Answer } from './answer';
import { compilePattern, type Pattern, type PatternPart, type PatternRules } from './pattern';
import type { Request } from './request';

/** A text in a policy that may hold policy variables: a pattern once a request gives them values. */
export interface PolicyText {
  /**
   * The pattern; the keys that must be known first; or `missing`: a variable that the request has no value for, and that has
   * no default.
   */
  patternFor(request: Request): Pattern | { readonly open: readonly string[] } | { readonly missing: string };
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
  return {
    patternFor(request) {
      const open: string[] = [];
      const parts: PatternPart[] = [];
      for (const piece of pieces) {
        if (!('key' in piece)) {
          parts.push(piece);
          continue;
        }
        const state = request.stateOf(piece.key.toLowerCase());
        if ('unknown' in state) open.push(piece.key);
        // A key of several values can't be a variable.
        else if (state.values.length === 1) parts.push({ text: state.values[0] ?? '', literal: true });
        else if (piece.fallback !== undefined) parts.push({ text: piece.fallback, literal: true });
        else return { missing: piece.key };
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

/**
 * Whether a value matches one text of a policy. Which keys are not known is told, but for the id in the value itself.
 *
 * @returns `void` for a variable without a value
 */
export function matchesText(text: PolicyText, value: string, request: Request): Answer | 'void' {
  const pattern = text.patternFor(request);
  if ('missing' in pattern) return 'void';
  if ('open' in pattern) return pattern.open;
  return pattern.test(value, request.knownIds) ?? [];
}
