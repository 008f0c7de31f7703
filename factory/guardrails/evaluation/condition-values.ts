import type { PolicyCondition } from '../policy-statement';
import { type Answer, any } from './answer';
import type { Comparison } from './operators';
import { anyIsVoid, matchesText, type PolicyText, policyText } from './policy-text';
import type { Request, Unknown } from './request';

/** Compares what a request has under a key with the values that a policy lists for it. */
export interface ValueMatcher {
  /** Whether one value of the request equals any of the policy's. */
  matches(value: string, request: Request): Answer;
  /** Whether a variable of the policy's has no value, with which nothing matches, whatever the request has under the key. */
  isVoid(request: Request): Answer;
  /** The same as `matches` for any value that the key may have; no keys are named for the value itself. */
  matchesAny(unknown: Unknown, request: Request): Answer;
}

export function compileValues(
  comparison: Exclude<Comparison, { kind: 'null' }>,
  { key, values }: Pick<PolicyCondition, 'key' | 'values'>,
): ValueMatcher {
  if (comparison.kind === 'value') {
    const tests = values.map((value) => comparison.compile(value));
    return {
      matches: (value) => tests.some((test) => test(value)),
      matchesAny: () => [],
      isVoid: () => false,
    };
  }
  const texts = values.map((value) => policyText(value, comparison));
  return {
    matches: (value, request) =>
      any(
        texts.map((text) => {
          const answer = matchesText(text, value, request);
          return typeof answer === 'object' && answer.length === 0 ? [key] : answer;
        }),
      ),
    matchesAny: (unknown, request) => any(texts.map((text) => matchesUnknown(text, unknown, request))),
    isVoid: anyIsVoid(texts),
  };
}

function matchesUnknown(text: PolicyText, { form, not }: Unknown, request: Request): Answer {
  const pattern = text.patternFor(request);
  if ('open' in pattern) return pattern.open;
  if (pattern.isUniversal) return true;
  if (not !== undefined && pattern.beginsWith(not)) return false;
  return form === undefined || pattern.couldTest(form, request.knownIds) ? [] : false;
}
