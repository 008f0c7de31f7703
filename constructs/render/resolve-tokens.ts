import { DefaultTokenResolver, StringConcat, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';

const resolver = new DefaultTokenResolver(new StringConcat());

/** A string in which CDKTF may have encoded a token: its marker, or a number of the size that stands for one. */
const MAYBE_TOKEN = /TfToken\[|e\+2[89]\d/;

/**
 * Replaces CDKTF's tokens by what they stand for, drops what is undefined and sorts keys. Does in one pass, and only where
 * there is a token, what `TerraformStack` does three times over for every string.
 */
export function resolveTokens(value: unknown, scope: IConstruct): unknown {
  switch (typeof value) {
    case 'string':
      return MAYBE_TOKEN.test(value) ? resolveByCdktf(value, scope) : value;
    case 'number':
      return Token.isUnresolved(value) ? resolveByCdktf(value, scope) : value;
    case 'object':
      break;
    default:
      return value;
  }
  if (value === null) return value;
  if (Array.isArray(value)) {
    // A list token is a list of one marker: only the list as a whole says what it stands for.
    if (Token.isUnresolved(value)) return resolveTokens(resolveByCdktf(value, scope), scope);
    return value.map((item) => resolveTokens(item, scope)).filter((item) => item !== undefined);
  }
  const keys = Object.keys(value);
  if (Tokenization.isResolvable(value) || keys.some((key) => MAYBE_TOKEN.test(key))) {
    return sortKeys(resolveByCdktf(value, scope));
  }
  const block = value as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const key of keys.sort()) {
    const item = resolveTokens(block[key], scope);
    if (item !== undefined) sorted[key] = item;
  }
  return sorted;
}

/** `preparing` makes CDKTF announce references to other stacks, which the base stack refuses. */
function resolveByCdktf(value: unknown, scope: IConstruct): unknown {
  return Tokenization.resolve(value, { scope, resolver, preparing: true });
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const block = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(block)
      .sort()
      .map((key) => [key, sortKeys(block[key])]),
  );
}
