import type { PolicyCondition } from '../policy-statement';
import { type Answer, all, any, not } from './answer';
import { compileValues, type ValueMatcher } from './condition-values';
import { type Operator, operatorOf } from './operators';
import { unlessVoid } from './policy-text';
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
      return unlessVoid(matcher.isVoid(request), () => {
        const state = request.stateOf(key);
        return 'values' in state
          ? withValues(operator, matcher, state.values, request)
          : withoutValues(operator, matcher, condition.key, state.unknown, request);
      });
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
    if (ifExists || quantifier === 'all') return true;
    return quantifier === 'any' ? false : isNegated;
  }
  // What resolves to nothing counts as no value for the operators on sets.
  if (quantifier && values.every((value) => value === '')) return quantifier === 'all';
  const each = values.map((value) => matcher.matches(value, request));
  switch (quantifier) {
    case 'all':
      return all(isNegated ? each.map(not) : each);
    case 'any':
      return any(isNegated ? each.map(not) : each);
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
  const whenPresent = typeof match === 'boolean' ? match !== operator.isNegated : [key, ...match];
  if (unknown.isPresent || typeof whenPresent !== 'boolean') return whenPresent;
  return withValues(operator, matcher, [], request) === whenPresent ? whenPresent : [key];
}
