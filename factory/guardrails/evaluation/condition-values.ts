import type { PolicyCondition } from '../policy-statement';
import { type Answer, any } from './answer';
import type { Comparison } from './operators';
import { matchesText, type PolicyText, policyText } from './policy-text';
import type { Request, Unknown } from './request';

/** `void`: a variable of the policy's has no value, with which AWS takes the whole statement as not matching. */
export type ValueAnswer = Answer | 'void';

/** Compares what a request has under a key with the values that a policy lists for it. */
export interface ValueMatcher {
  /** Whether one value of the request equals any of the policy's. */
  matches(value: string, request: Request): ValueAnswer;
  /** Whether a variable of the policy's has no value, whatever the request has under the key. */
  isVoid(request: Request): boolean;
  /** The same as `matches` for any value that the key may have; no keys are named for the value itself. */
  matchesAny(unknown: Unknown, request: Request): ValueAnswer;
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
      anyOf(
        texts,
        (text) => matchesText(text, value, request),
        (answer) => (answer.length === 0 ? [key] : answer),
      ),
    matchesAny: (unknown, request) => anyOf(texts, (text) => matchesUnknown(text, unknown, request)),
    isVoid: (request) => texts.some((text) => 'missing' in text.patternFor(request)),
  };
}

function anyOf(
  texts: readonly PolicyText[],
  matches: (text: PolicyText) => ValueAnswer,
  named: (open: readonly string[]) => readonly string[] = (open) => open,
): ValueAnswer {
  const answers: Answer[] = [];
  for (const text of texts) {
    const answer = matches(text);
    if (answer === 'void') return 'void';
    answers.push(typeof answer === 'boolean' ? answer : named(answer));
  }
  return any(answers);
}

function matchesUnknown(text: PolicyText, { form, not }: Unknown, request: Request): ValueAnswer {
  const pattern = text.patternFor(request);
  if ('missing' in pattern) return 'void';
  if ('open' in pattern) return pattern.open;
  if (pattern.isUniversal) return true;
  if (not !== undefined && pattern.beginsWith(not)) return false;
  return form === undefined || pattern.couldTest(form, request.knownIds) ? [] : false;
}
