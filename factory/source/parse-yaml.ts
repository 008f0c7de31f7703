import { type Document, parseDocument } from 'yaml';
import type { OffsetRange } from '../diagnostics/problem';
import { aliasFaults } from './aliases';
import { duplicateKeys, oddKeys, parserFaults } from './document-faults';
import { excessiveNesting, MAX_NESTING } from './nesting';
import type { YamlFault } from './source-file';

/**
 * The one semantics of YAML in this tool: YAML 1.2, core schema, no merge keys, unique keys, one document a file.
 * Everything that reads YAML goes through here, the lookup of positions included.
 *
 * @param text - not nested too deep: see `excessiveNesting`
 */
export function composeYaml(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    // Left to `duplicateKeys`.
    uniqueKeys: false,
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
  const deep = excessiveNesting(text);
  if (deep) return { value: undefined, faults: [nestingFault(deep)] };
  const document = composeYaml(text);
  const faults = [...parserFaults(document), ...duplicateKeys(document)];
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    faults.push({
      kind: 'syntax',
      message:
        'The %YAML directive asks for another version than 1.2, under which words such as "yes" change their meaning.',
      range: [0, Math.max(text.indexOf('\n'), 1)],
    });
  }
  if (faults.every(isDuplicateKey)) {
    faults.push(...oddKeys(document), ...(text.includes('*') ? aliasFaults(document) : []));
  }
  if (!faults.every(isDuplicateKey)) return { value: undefined, faults };
  return { value: document.toJS({ maxAliasCount: -1 }), faults };
}

/** That a text nests too deep to be composed. */
export function nestingFault(range: OffsetRange): YamlFault {
  const message = `This is nested more than ${MAX_NESTING} levels deep, which no file here has use for.`;
  return { kind: 'syntax', message, range };
}

function isDuplicateKey({ kind }: YamlFault): boolean {
  return kind === 'duplicate-key';
}
