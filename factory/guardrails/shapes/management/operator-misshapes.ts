import type { Pointer } from '../../../diagnostics/problem';
import { quoted } from '../../../diagnostics/quoted';
import { suggest } from '../../../diagnostics/suggest';
import { isObject, type Misshape } from '../../misshape';
import { ALL, CHILD_OPERATORS, looksLikeOperator, NONE, operators, valueOperators } from './operators';

const CHILD_VALUES: readonly string[] = [ALL, NONE, ...valueOperators];

/** What is wrong with an operator that there is not. */
export function unknownOperator(operator: string, pointer: Pointer): Misshape {
  return {
    pointer,
    onKey: true,
    message: `There is no operator ${quoted(operator)}.`,
    suggest: suggest(operator, operators),
  };
}

/** What is wrong with the value of `@@operators_allowed_for_child_policies`. */
export function childOperatorMisshapes(value: unknown, pointer: Pointer): Misshape[] {
  if (!Array.isArray(value) || value.length === 0) {
    const message = `"${CHILD_OPERATORS}" is a list: ["${NONE}"], ["${ALL}"], or some of ${valueOperators.map((name) => `"${name}"`).join(', ')}.`;
    return [{ pointer, message }];
  }
  const unknown = value.flatMap((item: unknown, index): Misshape[] =>
    CHILD_VALUES.some((known) => known === item)
      ? []
      : [
          {
            pointer: [...pointer, index],
            message: `${quoted(String(item))} is none of the operators that can be allowed to child policies.`,
            suggest: suggest(String(item), CHILD_VALUES),
          },
        ],
  );
  const alone = value.find((item: unknown) => item === ALL || item === NONE) as string | undefined;
  if (alone === undefined || value.length === 1) return unknown;
  return [...unknown, { pointer, message: `"${alone}" stands alone: beside others it contradicts them.` }];
}

/** What is wrong with operators anywhere below a setting whose shape is not known. */
export function operatorMisshapesBelow(value: unknown, at: Pointer): Misshape[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const pointer = [...at, key];
    if (!looksLikeOperator(key)) return operatorMisshapesBelow(below, pointer);
    if (key === CHILD_OPERATORS) return childOperatorMisshapes(below, pointer);
    return operators.includes(key) ? [] : [unknownOperator(key, pointer)];
  });
}
