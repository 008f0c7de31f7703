import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { isObject, type JsonObject, type Misshape, textsAt } from './misshape';

const EFFECTS = ['Allow', 'Deny'] as const;
const KEYS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'] as const;
const PRINCIPALS = ['Principal', 'NotPrincipal'];

/** `*`, or a service prefix and an action, either with wildcards in its action: `ec2:Describe*`. */
const ACTION = /^(\*|[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+)$/;
const RESOURCE = /^(\*|arn:.+)$/;

/** What is wrong with one statement of a service control policy. */
export function scpStatementMisshapes(statement: unknown, at: Pointer): Misshape[] {
  if (!isObject(statement))
    return [{ pointer: at, message: 'A statement is a mapping with "Effect", "Action" and "Resource".' }];
  return [
    ...unknownKeys(statement, at),
    ...sid(statement, at),
    ...effect(statement, at),
    ...oneOf(
      statement,
      at,
      'Action',
      'NotAction',
      ACTION,
      '"*", or a service and an action such as "s3:GetObject" or "ec2:Describe*"',
    ),
    ...oneOf(statement, at, 'Resource', 'NotResource', RESOURCE, '"*" or an ARN'),
    ...condition(statement, at),
  ];
}

function unknownKeys(statement: JsonObject, at: Pointer): Misshape[] {
  return Object.keys(statement)
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) =>
      PRINCIPALS.includes(key)
        ? {
            pointer: [...at, key],
            onKey: true,
            message: `A service control policy takes no "${key}": it holds for every principal of an account. To spare some, use a condition on aws:PrincipalArn.`,
          }
        : {
            pointer: [...at, key],
            onKey: true,
            message: `A statement has no element "${key}".`,
            suggest: suggest(key, KEYS),
          },
    );
}

function sid({ Sid }: JsonObject, at: Pointer): Misshape[] {
  if (Sid === undefined || (typeof Sid === 'string' && Sid !== '')) return [];
  return [
    { pointer: [...at, 'Sid'], message: '"Sid" is a text that is not empty. Give it one or leave it out.' },
  ];
}

function effect({ Effect }: JsonObject, at: Pointer): Misshape[] {
  if (EFFECTS.some((known) => known === Effect)) return [];
  if (Effect === undefined)
    return [{ pointer: at, message: 'This statement lacks "Effect": "Allow" or "Deny".' }];
  const message = '"Effect" is either "Allow" or "Deny", written like that.';
  return [{ pointer: [...at, 'Effect'], message, suggest: suggest(String(Effect), EFFECTS) }];
}

function oneOf(
  statement: JsonObject,
  at: Pointer,
  name: string,
  notName: string,
  form: RegExp,
  words: string,
): Misshape[] {
  const given = [name, notName].filter((key) => statement[key] !== undefined);
  const [key, other] = given;
  if (key === undefined) {
    return [{ pointer: at, message: `This statement lacks "${name}" (or "${notName}").` }];
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
    .filter(({ text }) => !form.test(text))
    .map(({ text, pointer }) => ({
      pointer,
      message: `${quoted(text)} can't stand under "${key}": that is ${words}.`,
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
