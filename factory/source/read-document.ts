import { excessiveNesting } from './nesting';
import { nestingFault, type ParsedYaml, parseYaml } from './parse-yaml';
import { readSourceFile } from './read-file';
import type { SourceDocument, SourceFile } from './source-file';

/** Turns a text into data; `DocumentCache` remembers what it has seen. */
export type Parse = (text: string) => ParsedYaml;

/** Reads a YAML file. JSON files are read strictly as JSON; YAML only tells where a mistake in them is. */
export function readDocument(root: string, file: string, parse: Parse = parseYaml): SourceDocument {
  return documentOf(readSourceFile(root, file), parse);
}

/** The data of a file that was read. */
export function documentOf(source: SourceFile, parse: Parse): SourceDocument {
  if (source.fault) return { ...source, value: undefined, faults: [] };
  return { ...source, ...(source.file.endsWith('.json') ? parseJson(source, parse) : parse(source.text)) };
}

/** YAML takes every JSON text, and tells duplicate keys, which JSON.parse does not. */
function parseJson({ text }: SourceFile, parse: Parse): ParsedYaml {
  const deep = excessiveNesting(text);
  if (deep) return { value: undefined, faults: [nestingFault(deep)] };
  const { faults } = parse(text);
  try {
    return { value: JSON.parse(text), faults: faults.filter(({ kind }) => kind === 'duplicate-key') };
  } catch (error) {
    if (faults.length > 0) return { value: undefined, faults };
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    return {
      value: undefined,
      faults: [{ kind: 'syntax', message: `Not JSON: ${reason}.`, range: [offset, offset + 1] }],
    };
  }
}
