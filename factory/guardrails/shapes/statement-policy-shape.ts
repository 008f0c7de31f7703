import { quoted } from '../../diagnostics/quoted';
import { suggest } from '../../diagnostics/suggest';
import { isObject, type JsonObject, type Misshape } from '../misshape';
import type { StatementDialect } from './statement-dialect';
import { statementMisshapes } from './statement-shape';

const VERSION = '2012-10-17';
const KEYS = ['Version', 'Id', 'Statement'] as const;

/** Holds a document against the form of a policy that decides over requests. */
export function statementPolicyMisshapes(document: unknown, dialect: StatementDialect): Misshape[] {
  if (!isObject(document)) {
    return [{ pointer: [], message: `${dialect.name} is a mapping with "Version" and "Statement".` }];
  }
  return [
    ...unknownKeys(document, dialect),
    ...versionMisshapes(document.Version, dialect),
    ...statements(document.Statement, dialect),
  ];
}

function unknownKeys(document: JsonObject, { name }: StatementDialect): Misshape[] {
  return Object.keys(document)
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) => ({
      pointer: [key],
      onKey: true,
      message: `${name} has no element ${quoted(key)}; it has "Version" and "Statement".`,
      suggest: suggest(key, KEYS),
    }));
}

function versionMisshapes(version: unknown, { name }: StatementDialect): Misshape[] {
  if (version === VERSION) return [];
  const message = `${name} needs "Version": "${VERSION}". That is the version of the policy language, not of the document.`;
  return [{ pointer: version === undefined ? [] : ['Version'], message }];
}

function statements(statement: unknown, dialect: StatementDialect): Misshape[] {
  if (isObject(statement)) return statementMisshapes(statement, ['Statement'], dialect);
  if (!Array.isArray(statement) || statement.length === 0) {
    const message = `${dialect.name} needs "Statement": one statement, or a list of at least one.`;
    return [{ pointer: statement === undefined ? [] : ['Statement'], message }];
  }
  return [
    ...statement.flatMap((item: unknown, index) => statementMisshapes(item, ['Statement', index], dialect)),
    ...repeatedSids(statement),
  ];
}

function repeatedSids(list: readonly unknown[]): Misshape[] {
  const seen = new Set<string>();
  return list.flatMap((statement, index) => {
    const sid = isObject(statement) ? statement.Sid : undefined;
    if (typeof sid !== 'string') return [];
    if (seen.has(sid)) {
      const message = `The Sid ${quoted(sid)} is that of a statement above; within a document each is given once.`;
      return [{ pointer: ['Statement', index, 'Sid'], message }];
    }
    seen.add(sid);
    return [];
  });
}
