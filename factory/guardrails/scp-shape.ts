import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { isObject, type Misshape } from './misshape';
import { scpStatementMisshapes } from './scp-statement';

const VERSION = '2012-10-17';
const KEYS = ['Version', 'Id', 'Statement'] as const;

/**
 * Holds a document against the form of a service control policy.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
 */
export function scpMisshapes(document: unknown): Misshape[] {
  if (!isObject(document)) {
    return [
      { pointer: [], message: 'A service control policy is a mapping with "Version" and "Statement".' },
    ];
  }
  return [...unknownKeys(document), ...versionMisshapes(document.Version), ...statements(document.Statement)];
}

function unknownKeys(document: Readonly<Record<string, unknown>>): Misshape[] {
  return Object.keys(document)
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) => ({
      pointer: [key],
      onKey: true,
      message: `A service control policy has no element ${quoted(key)}; it has "Version" and "Statement".`,
      suggest: suggest(key, KEYS),
    }));
}

function versionMisshapes(version: unknown): Misshape[] {
  if (version === VERSION) return [];
  const message = `A service control policy needs "Version": "${VERSION}". That is the version of the policy language, not of the document.`;
  return [{ pointer: version === undefined ? [] : ['Version'], message }];
}

function statements(statement: unknown): Misshape[] {
  if (isObject(statement)) return scpStatementMisshapes(statement, ['Statement']);
  if (!Array.isArray(statement) || statement.length === 0) {
    const message = 'A service control policy needs "Statement": one statement, or a list of at least one.';
    return [{ pointer: statement === undefined ? [] : ['Statement'], message }];
  }
  return [
    ...statement.flatMap((item: unknown, index) => scpStatementMisshapes(item, ['Statement', index])),
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
