import type { Pointer } from '../../diagnostics/problem';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { Guardrail } from '../../model/landing-zone';
import { isObject, type JsonObject, textsAt } from '../misshape';
import type { AuthorizationPolicy, PolicyCondition, PolicyStatement } from '../policy-statement';

/**
 * Takes a service or resource control policy apart. What is malformed is left out: `policy-shape` tells it.
 *
 * @throws TypeError for a guardrail of a type that decides over no requests
 */
export function parsePolicy({
  name,
  type,
  file,
  content,
}: Pick<Guardrail, 'name' | 'type' | 'file' | 'content'>): AuthorizationPolicy {
  if (!isAuthorizationType(type)) throw new TypeError(`A policy of type ${type} has no statements`);
  return { name, type, file, statements: parseStatements(JSON.parse(content)) };
}

/** The statements of a policy document that are whole: with an effect, actions and a well-formed rest. */
export function parseStatements(document: unknown): PolicyStatement[] {
  if (!isObject(document)) return [];
  const { Statement } = document;
  return Array.isArray(Statement)
    ? Statement.flatMap((item: unknown, index) => parseStatement(item, ['Statement', index]))
    : parseStatement(Statement, ['Statement']);
}

function parseStatement(statement: unknown, pointer: Pointer): PolicyStatement[] {
  if (!isObject(statement)) return [];
  const { Sid, Effect } = statement;
  if (Effect !== 'Allow' && Effect !== 'Deny') return [];
  const [actions, notActions] = [texts(statement.Action), texts(statement.NotAction)];
  const [resources, notResources] = [texts(statement.Resource), texts(statement.NotResource)];
  const conditions = parseConditions(statement.Condition);
  if ((actions === undefined) === (notActions === undefined) || !conditions) return [];
  if ((resources === undefined) === (notResources === undefined)) return [];
  const sid = typeof Sid === 'string' && Sid !== '' ? Sid : undefined;
  return [{ sid, effect: Effect, actions, notActions, resources, notResources, conditions, pointer }];
}

function texts(value: unknown): readonly string[] | undefined {
  return textsAt(value, [])?.map(({ text }) => text);
}

/** One entry for each key under each operator; undefined when a value is none, because the rest would say something else. */
function parseConditions(condition: unknown): readonly PolicyCondition[] | undefined {
  if (condition === undefined) return [];
  if (!isObject(condition)) return undefined;
  const found: PolicyCondition[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return undefined;
    const parsed = Object.entries(keys as JsonObject).map(([key, value]) => ({
      operator,
      key,
      values: plainTexts(value),
    }));
    for (const { key, values } of parsed) {
      if (!values) return undefined;
      found.push({ operator, key, values });
    }
  }
  return found;
}

function plainTexts(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.every((item) => ['string', 'boolean', 'number'].includes(typeof item))
    ? items.map(String)
    : undefined;
}
