import { isDeepStrictEqual } from 'node:util';
import { listed } from '../../text/listed';
import { MOST_NAMED, shortened } from './value-text';

type Json = Readonly<Record<string, unknown>>;

/** The JSON object that a text holds, such as a policy; undefined for any other text. */
export function jsonDocument(value: unknown): Json | undefined {
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What is in a document that is new or goes: `statements DenyLeaving, DenyRoot`. */
export function documentContent(document: Json): string {
  const statements = statementsOf(document);
  if (statements !== undefined)
    return `${statements.size === 1 ? 'statement' : 'statements'} ${listed([...statements.keys()], MOST_NAMED)}`;
  return `JSON with ${listed(Object.keys(document).map(shortened), MOST_NAMED)}`;
}

/** What differs between two documents: statements of a policy by their ids, else the paths of what changed. */
export function documentChanges(before: Json, after: Json): string {
  const old = statementsOf(before);
  const now = statementsOf(after);
  const parts =
    old && now ? [...statementChanges(old, now), ...restChanges(before, after)] : pathChanges(before, after);
  return parts.length > 0 ? parts.join('; ') : 'written differently, with the same content';
}

type Statements = ReadonlyMap<string, unknown>;

/** Statements by Sid, or by their place where they have none; undefined when the document is no policy. */
function statementsOf({ Statement: statement }: Json): Statements | undefined {
  const all = Array.isArray(statement) ? statement : isObject(statement) ? [statement] : undefined;
  return all && new Map(all.map((one, index) => [nameOf(one, index), one]));
}

function nameOf(statement: unknown, index: number): string {
  const sid = isObject(statement) ? statement.Sid : undefined;
  return typeof sid === 'string' && sid !== '' ? shortened(sid) : `number ${index + 1}`;
}

function statementChanges(before: Statements, after: Statements): readonly string[] {
  const added = [...after.keys()].filter((sid) => !before.has(sid));
  const removed = [...before.keys()].filter((sid) => !after.has(sid));
  const changed = [...after.keys()].filter(
    (sid) => before.has(sid) && !isDeepStrictEqual(before.get(sid), after.get(sid)),
  );
  return [
    ...statementsThat(added, 'added'),
    ...statementsThat(removed, 'removed'),
    ...statementsThat(changed, 'changed'),
  ];
}

function statementsThat(sids: readonly string[], what: string): readonly string[] {
  if (sids.length === 0) return [];
  return [`${sids.length === 1 ? 'statement' : 'statements'} ${listed(sids, MOST_NAMED)} ${what}`];
}

function restChanges(before: Json, after: Json): readonly string[] {
  return pathChanges({ ...before, Statement: undefined }, { ...after, Statement: undefined });
}

function pathChanges(before: Json, after: Json): readonly string[] {
  const paths = [...differingPaths(before, after, '')];
  return paths.length > 0 ? [`changed at ${listed(paths.map(shortened), MOST_NAMED)}`] : [];
}

/** Paths of what differs, as deep as both sides are objects. */
function* differingPaths(before: unknown, after: unknown, path: string): Generator<string> {
  if (isDeepStrictEqual(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    yield path;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* differingPaths(before[key], after[key], path === '' ? key : `${path}.${key}`);
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
