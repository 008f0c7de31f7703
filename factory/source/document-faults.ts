import { type Document, isAlias, isMap, isScalar, visit, type YAMLError } from 'yaml';
import type { OffsetRange } from '../diagnostics/problem';
import type { YamlFault } from './source-file';

/** What the parser itself found, with ranges that take in the whole key of a duplicate. */
export function parserFaults(document: Document.Parsed): YamlFault[] {
  const found = [...document.errors, ...document.warnings];
  const keys = found.some(isDuplicateKey) ? keyRanges(document) : new Map<number, OffsetRange>();
  return found.map((error) => {
    const [start, end] = error.pos;
    if (isDuplicateKey(error)) {
      return {
        kind: 'duplicate-key',
        message: sentence(error.message),
        range: keys.get(start) ?? [start, end],
      };
    }
    const message =
      error.code === 'MULTIPLE_DOCS'
        ? 'A second document begins here. A file holds one: remove the "---", or split the file.'
        : sentence(error.message);
    return { kind: 'syntax', message, range: [start, Math.max(end, start + 1)] };
  });
}

function isDuplicateKey({ code }: YAMLError): boolean {
  return code === 'DUPLICATE_KEY';
}

function keyRanges(document: Document.Parsed): Map<number, OffsetRange> {
  const ranges = new Map<number, OffsetRange>();
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.range) ranges.set(key.range[0], [key.range[0], key.range[1]]);
    },
  });
  return ranges;
}

/** Keys that are not plain words would be turned into text by guesswork (`? [a, b]`), or reach JavaScript's prototype. */
export function oddKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Pair(_, { key }) {
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

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
