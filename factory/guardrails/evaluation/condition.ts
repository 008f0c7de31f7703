import type { PolicyCondition } from '../policy-statement';
import { type Answer, any, not } from './answer';
import { compileValues, type ValueMatcher } from './condition-values';
import { type Operator, operatorOf } from './operators';
import type { Request, Unknown } from './request';

export interface CompiledCondition {
  readonly condition: PolicyCondition;
  holds(request: Request): Answer;
}

/** Compiles one key under one operator. Of an operator that does not exist nothing is known: `validate` refuses it. */
export function compileCondition(condition: PolicyCondition): CompiledCondition {
  const operator = operatorOf(condition.operator);
  if (!operator) return { condition, holds: () => [condition.key] };
  const key = condition.key.toLowerCase();
  if (operator.comparison.kind === 'null') return { condition, holds: nullCheck(condition, key) };
  const matcher = compileValues(operator.comparison, condition);
  return {
    condition,
    holds(request) {
      const state = request.stateOf(key);
      return 'values' in state
        ? withValues(operator, matcher, state.values, request)
        : withoutValues(operator, matcher, condition.key, state.unknown, request);
    },
  };
}

/** `Null`: `true` asks that the key is not there, `false` that it is. */
function nullCheck({ key: written, values }: PolicyCondition, key: string): (request: Request) => Answer {
  const holds = (isAbsent: boolean) => values.some((value) => (value.toLowerCase() === 'true') === isAbsent);
  return (request) => {
    const state = request.stateOf(key);
    if ('values' in state) return holds(state.values.length === 0);
    return state.unknown.isPresent ? holds(false) : [written];
  };
}

function withValues(
  { ifExists, quantifier, isNegated }: Operator,
  matcher: ValueMatcher,
  values: readonly string[],
  request: Request,
): Answer {
  if (values.length === 0) {
    if (matcher.isVoid(request)) return false;
    if (ifExists || quantifier === 'all') return true;
    return quantifier === 'any' ? false : isNegated;
  }
  // What resolves to nothing counts as no value for the operators on sets.
  if (quantifier && values.every((value) => value === ''))
    return quantifier === 'all' && !matcher.isVoid(request);
  const each: Answer[] = [];
  for (const value of values) {
    const answer = matcher.matches(value, request);
    if (answer === 'void') return false;
    each.push(answer);
  }
  switch (quantifier) {
    case 'all':
      return not(any(each.map((answer) => (isNegated ? answer : not(answer)))));
    case 'any':
      return any(each.map((answer) => (isNegated ? not(answer) : answer)));
    case undefined:
      return isNegated ? not(any(each)) : any(each);
  }
}

/** What holds whether the key is there or not, and whatever its value is. */
function withoutValues(
  operator: Operator,
  matcher: ValueMatcher,
  key: string,
  unknown: Unknown,
  request: Request,
): Answer {
  const match = matcher.matchesAny(unknown, request);
  const whenPresent =
    match === 'void' ? false : typeof match === 'boolean' ? match !== operator.isNegated : [key, ...match];
  if (unknown.isPresent || typeof whenPresent !== 'boolean') return whenPresent;
  return withValues(operator, matcher, [], request) === whenPresent ? whenPresent : [key];
}
