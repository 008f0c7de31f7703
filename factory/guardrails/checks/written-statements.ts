import { actionForm, resourceForm } from '../../aws/iam/statement-elements';
import type { Pointer } from '../../diagnostics/problem';
import { type AuthorizationType, isAuthorizationType } from '../../model/guardrail-types';
import type { PolicyDocument, Workspace } from '../../model/workspace';
import { workedOutOnce } from '../../worked-out-once';
import { type FilledPolicy, filledPolicies } from '../filled-policies';
import { isObject, type JsonObject, textsAt } from '../misshape';

/** A text of a policy document and where it stands in its file. */
export interface WrittenText {
  readonly text: string;
  readonly pointer: Pointer;
}

/** One key under one operator. */
export interface WrittenCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly WrittenText[];
  /** Of the key. */
  readonly pointer: Pointer;
}

/** A statement with the place of each of its parts, placeholders filled in. */
export interface WrittenStatement {
  readonly policy: PolicyDocument;
  readonly type: AuthorizationType;
  readonly effect: 'Allow' | 'Deny';
  readonly pointer: Pointer;
  readonly actionElement: 'Action' | 'NotAction';
  readonly actions: readonly WrittenText[];
  readonly resourceElement: 'Resource' | 'NotResource';
  readonly resources: readonly WrittenText[];
  readonly conditions: readonly WrittenCondition[];
}

/**
 * Every statement of the service and resource control policies, taken apart once for all rules that look at them. Statements
 * and values of a wrong form are left out: `policy-shape` tells those.
 */
export const writtenStatements = workedOutOnce((workspace: Workspace): readonly WrittenStatement[] =>
  filledPolicies(workspace).flatMap(statementsOf),
);

function statementsOf(filled: FilledPolicy): WrittenStatement[] {
  const { policy, value } = filled;
  const { type } = policy;
  if (!isAuthorizationType(type) || !isObject(value)) return [];
  const { Statement } = value;
  const items: readonly [unknown, Pointer][] = Array.isArray(Statement)
    ? Statement.map((item: unknown, index) => [item, ['Statement', index]])
    : [[Statement, ['Statement']]];
  return items.flatMap(([statement, pointer]) => takeApart(filled, type, statement, pointer));
}

function takeApart(
  { policy, sourcePointer }: FilledPolicy,
  type: AuthorizationType,
  statement: unknown,
  at: Pointer,
): WrittenStatement[] {
  if (!isObject(statement)) return [];
  const effect = statement.Effect;
  const actionElement = elementOf(statement, 'Action', 'NotAction');
  const resourceElement = elementOf(statement, 'Resource', 'NotResource');
  if ((effect !== 'Allow' && effect !== 'Deny') || !actionElement || !resourceElement) return [];
  const texts = (value: unknown, pointer: Pointer): WrittenText[] =>
    (textsAt(value, pointer) ?? []).map((found) => ({
      text: found.text,
      pointer: sourcePointer(found.pointer),
    }));
  const actions = texts(statement[actionElement], [...at, actionElement]);
  const resources = texts(statement[resourceElement], [...at, resourceElement]);
  if (actions.length === 0 || resources.length === 0) return [];
  if (
    !actions.every(({ text }) => actionForm.pattern.test(text)) ||
    !resources.every(({ text }) => resourceForm.pattern.test(text))
  ) {
    return [];
  }
  return [
    {
      policy,
      type,
      effect,
      pointer: sourcePointer(at),
      actionElement,
      actions,
      resourceElement,
      resources,
      conditions: conditionsOf(statement.Condition, [...at, 'Condition'], sourcePointer),
    },
  ];
}

function elementOf<Name extends string>(statement: JsonObject, name: Name, other: Name): Name | undefined {
  const given = [name, other].filter((key) => statement[key] !== undefined);
  return given.length === 1 ? given[0] : undefined;
}

function conditionsOf(
  condition: unknown,
  at: Pointer,
  sourcePointer: FilledPolicy['sourcePointer'],
): WrittenCondition[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) =>
    !isObject(keys)
      ? []
      : Object.entries(keys).map(([key, value]) => ({
          operator,
          key,
          pointer: sourcePointer([...at, operator, key]),
          values: plainValues(value, [...at, operator, key], sourcePointer),
        })),
  );
}

function plainValues(
  value: unknown,
  at: Pointer,
  sourcePointer: FilledPolicy['sourcePointer'],
): WrittenText[] {
  const items: readonly [unknown, Pointer][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [item, [...at, index]])
    : [[value, at]];
  return items.flatMap(([item, pointer]) =>
    ['string', 'boolean', 'number'].includes(typeof item)
      ? [{ text: String(item), pointer: sourcePointer(pointer) }]
      : [],
  );
}
