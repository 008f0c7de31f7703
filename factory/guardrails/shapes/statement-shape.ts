import { type ElementForm, resourceForm } from '../../aws/iam/statement-elements';
import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import { suggest } from '../../diagnostics/suggest';
import { isObject, type JsonObject, type Misshape, textsAt } from '../misshape';
import { isUnfilled } from './setting-value';
import type { StatementDialect } from './statement-dialect';

/** What is wrong with one statement of a policy that decides over requests. */
export function statementMisshapes(statement: unknown, at: Pointer, dialect: StatementDialect): Misshape[] {
  if (!isObject(statement))
    return [{ pointer: at, message: 'A statement is a mapping with "Effect", "Action" and "Resource".' }];
  return [
    ...unknownKeys(statement, at, dialect),
    ...sid(statement, at, dialect),
    ...effect(statement, at, dialect),
    ...principal(statement, at, dialect),
    ...oneOf(statement, at, {
      names: dialect.keys.includes('NotAction') ? ['Action', 'NotAction'] : ['Action'],
      form: dialect.action,
    }),
    ...oneOf(statement, at, { names: ['Resource', 'NotResource'], form: resourceForm }),
    ...condition(statement, at),
  ];
}

function unknownKeys(statement: JsonObject, at: Pointer, { keys, refused }: StatementDialect): Misshape[] {
  return Object.keys(statement)
    .filter((key) => !keys.includes(key))
    .map((key) => ({
      pointer: [...at, key],
      onKey: true,
      ...(Object.hasOwn(refused, key)
        ? { message: refused[key] ?? '' }
        : { message: `A statement has no element "${key}".`, suggest: suggest(key, keys) }),
    }));
}

function sid({ Sid }: JsonObject, at: Pointer, { sid: form }: StatementDialect): Misshape[] {
  const pointer = [...at, 'Sid'];
  if (Sid === undefined) return [];
  if (typeof Sid !== 'string' || Sid === '') {
    return [{ pointer, message: '"Sid" is a text that is not empty. Give it one or leave it out.' }];
  }
  if (!form || form.pattern.test(Sid)) return [];
  return [{ pointer, message: `IAM refuses the Sid ${quoted(Sid)}. It takes ${form.words}.` }];
}

function effect(
  { Effect }: JsonObject,
  at: Pointer,
  { effects, effectMessage }: StatementDialect,
): Misshape[] {
  if (effects.some((known) => known === Effect)) return [];
  if (Effect === undefined) {
    const words = effects.map((known) => `"${known}"`).join(' or ');
    return [{ pointer: at, message: `This statement lacks "Effect": ${words}.` }];
  }
  return [{ pointer: [...at, 'Effect'], message: effectMessage, suggest: suggest(String(Effect), effects) }];
}

function principal({ Principal }: JsonObject, at: Pointer, { everyPrincipal }: StatementDialect): Misshape[] {
  if (!everyPrincipal || Principal === '*') return [];
  if (Principal === undefined) return [{ pointer: at, message: 'This statement lacks "Principal": "*".' }];
  const message =
    '"Principal" is "*" in a resource control policy. To name principals, use a condition such as one on aws:PrincipalArn or aws:PrincipalOrgID.';
  return [{ pointer: [...at, 'Principal'], message }];
}

interface OneOf {
  /** The element, and the one that can stand instead, if any. */
  readonly names: readonly [string, string?];
  readonly form: ElementForm;
}

function oneOf(statement: JsonObject, at: Pointer, { names, form }: OneOf): Misshape[] {
  const [name, notName] = names;
  const given = names.filter((key) => key !== undefined && statement[key] !== undefined);
  const [key, other] = given;
  if (key === undefined) {
    const instead = notName === undefined ? '' : ` (or "${notName}")`;
    return [{ pointer: at, message: `This statement lacks "${name}"${instead}.` }];
  }
  if (other !== undefined) {
    const message = `A statement has either "${name}" or "${notName}", not both. Split it into two.`;
    return [{ pointer: [...at, other], onKey: true, message }];
  }
  const texts = textsAt(statement[key], [...at, key]);
  if (!texts) {
    return [{ pointer: [...at, key], message: `"${key}" is a text, or a list of at least one.` }];
  }
  return texts
    .filter(({ text }) => !form.pattern.test(text) && !isUnfilled(text))
    .map(({ text, pointer }) => ({
      pointer,
      message: `${quoted(text)} can't stand under "${key}": that is ${form.words}.`,
    }));
}

function condition({ Condition }: JsonObject, at: Pointer): Misshape[] {
  if (Condition === undefined) return [];
  const here = [...at, 'Condition'];
  if (!isObject(Condition)) {
    const message =
      '"Condition" is a mapping of operators, such as "StringEquals", to mappings of condition keys to values.';
    return [{ pointer: here, message }];
  }
  return Object.entries(Condition).flatMap(([operator, keys]): Misshape[] => {
    if (!isObject(keys)) {
      const message = `${quoted(operator)} is a mapping of condition keys, such as "aws:PrincipalArn", to values.`;
      return [{ pointer: [...here, operator], message }];
    }
    return Object.entries(keys)
      .filter(([, value]) => !isConditionValue(value))
      .map(([key]) => ({
        pointer: [...here, operator, key],
        message: `The value of a condition key is a text, true, false, a number, or a list of such.`,
      }));
  });
}

function isConditionValue(value: unknown): boolean {
  const isPlain = (item: unknown) => ['string', 'boolean', 'number'].includes(typeof item);
  return isPlain(value) || (Array.isArray(value) && value.length > 0 && value.every(isPlain));
}
