import { type Document, isAlias, isMap, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import type { YamlFault } from './source-file';

/** Above this many nodes made by resolving aliases a document is taken for an alias bomb (the library's own default). */
const MAX_ALIAS_COUNT = 100;

/**
 * The one semantics of YAML in this tool: YAML 1.2, core schema, no merge keys, unique keys, one document a file.
 * Everything that reads YAML goes through here, the lookup of positions included.
 */
export function composeYaml(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    // At 'silent' the library keeps quiet about a second document.
    logLevel: 'error',
  });
}

export interface ParsedYaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

/** Text to plain data. All faults are reported; the value is undefined when there is a fault other than a duplicate key. */
export function parseYaml(text: string): ParsedYaml {
  const document = composeYaml(text);
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map(fault);
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    faults.push({
      kind: 'syntax',
      message:
        'The %YAML directive asks for another version than 1.2, under which words such as "yes" change their meaning.',
      range: [0, Math.max(text.indexOf('\n'), 1)],
    });
  }
  if (faults.some((f) => f.kind !== 'duplicate-key')) return { value: undefined, faults };
  faults.push(...oddKeys(document));
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }), faults };
  } catch (error) {
    return { value: undefined, faults: [...faults, aliasFault(document, error)] };
  }
}

function fault(error: YAMLError): YamlFault {
  const [start, end] = error.pos;
  const kind = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax';
  return { kind, message: sentence(error.message), range: [start, Math.max(end, start + 1)] };
}

/** Keys that are not plain words would be turned into text by guesswork (`? [a, b]`), or reach JavaScript's prototype. */
function oddKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Pair(_, pair) {
      const key = pair.key;
      if (isScalar(key) && key.value !== null && key.value !== '__proto__') return;
      const [start, end] = (isScalar(key) || isMap(key) || isAlias(key) ? key.range : undefined) ?? [0, 1];
      faults.push({
        kind: 'syntax',
        message:
          'A key must be a plain word here: not empty, not a list or mapping, not an alias, not "__proto__".',
        range: [start, Math.max(end, start + 1)],
      });
    },
  });
  return faults;
}

function aliasFault(document: Document.Parsed, error: unknown): YamlFault {
  let range: readonly [number, number] = [0, 1];
  visit(document, {
    Alias(_, alias) {
      range = [alias.range?.[0] ?? 0, alias.range?.[1] ?? 1];
      return visit.BREAK;
    },
  });
  return {
    kind: 'alias-bomb',
    message: sentence(error instanceof Error ? error.message : String(error)),
    range,
  };
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
