import { BlockList, isIP } from 'node:net';
import type { PatternRules } from './pattern';

/** How a condition operator compares one value of the request with one value of the policy. */
export type Comparison =
  /** As text, with policy variables. */
  | ({ readonly kind: 'pattern'; readonly wildcards: boolean } & PatternRules)
  /** As something else; what can't be read as such equals nothing. */
  | { readonly kind: 'value'; compile(policyValue: string): (requestValue: string) => boolean }
  /** Whether the key is there at all. */
  | { readonly kind: 'null' };

export interface Operator {
  readonly comparison: Comparison;
  /** Holds when no value matches, and so for a key that is not there. */
  readonly isNegated: boolean;
  readonly ifExists: boolean;
  /** For keys of several values. */
  readonly quantifier: 'all' | 'any' | undefined;
}

const text = (wildcards: boolean, fold = false): Comparison => ({
  kind: 'pattern',
  reach: 'text',
  wildcards,
  fold,
});
const arn: Comparison = { kind: 'pattern', reach: 'arn', wildcards: true, fold: false };
const compared = (
  read: (value: string) => number | undefined,
  holds: (request: number, policy: number) => boolean,
): Comparison => ({
  kind: 'value',
  compile(policyValue) {
    const policy = read(policyValue);
    return (requestValue) => {
      const request = read(requestValue);
      return policy !== undefined && request !== undefined && holds(request, policy);
    };
  },
});

/**
 * All operators, without the `Not` of negated ones.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const comparisons: Readonly<Record<string, Comparison>> = {
  stringequals: text(false),
  stringequalsignorecase: text(false, true),
  stringlike: text(true),
  arnequals: arn,
  arnlike: arn,
  bool: text(false, true),
  binaryequals: text(false),
  ipaddress: { kind: 'value', compile: inNetwork },
  null: { kind: 'null' },
  ...ordered('numeric', readNumber),
  ...ordered('date', readDate),
};

/** Operators that have a negated form, with the name of that. */
const NEGATED: Readonly<Record<string, string>> = {
  stringnotequals: 'stringequals',
  stringnotequalsignorecase: 'stringequalsignorecase',
  stringnotlike: 'stringlike',
  arnnotequals: 'arnequals',
  arnnotlike: 'arnlike',
  numericnotequals: 'numericequals',
  datenotequals: 'dateequals',
  notipaddress: 'ipaddress',
};

/** The operator of a name such as `ForAnyValue:StringNotLikeIfExists`; undefined when there is none of that name. */
export function operatorOf(written: string): Operator | undefined {
  const [, prefix, name = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/.exec(written.toLowerCase()) ?? [];
  const positive = NEGATED[name];
  const comparison = comparisons[positive ?? name];
  if (!comparison) return undefined;
  return {
    comparison,
    isNegated: positive !== undefined,
    ifExists: ifExists !== undefined,
    quantifier: prefix === undefined ? undefined : prefix === 'forallvalues' ? 'all' : 'any',
  };
}

function ordered(
  prefix: string,
  read: (value: string) => number | undefined,
): Readonly<Record<string, Comparison>> {
  return {
    [`${prefix}equals`]: compared(read, (request, policy) => request === policy),
    [`${prefix}lessthan`]: compared(read, (request, policy) => request < policy),
    [`${prefix}lessthanequals`]: compared(read, (request, policy) => request <= policy),
    [`${prefix}greaterthan`]: compared(read, (request, policy) => request > policy),
    [`${prefix}greaterthanequals`]: compared(read, (request, policy) => request >= policy),
  };
}

function readNumber(value: string): number | undefined {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A date of ISO 8601, in UTC when it names no zone, or seconds since 1970. In milliseconds since 1970. */
function readDate(value: string): number | undefined {
  if (/^\d{5,}(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const inUtc = /T[\d:.]+$/.test(value) ? `${value}Z` : value;
  const time = Date.parse(inUtc);
  return Number.isNaN(time) ? undefined : time;
}

function inNetwork(policyValue: string): (requestValue: string) => boolean {
  const [address = '', prefix] = policyValue.split('/');
  const version = isIP(address);
  const bits = prefix === undefined ? (version === 6 ? 128 : 32) : Number(prefix);
  if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 6 ? 128 : 32)) {
    return () => false;
  }
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const network = new BlockList();
  network.addSubnet(address, bits, family);
  return (requestValue) => isIP(requestValue) === version && network.check(requestValue, family);
}
