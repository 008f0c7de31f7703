import { type Document, type ErrorCode, isNode, isScalar, visit, type YAMLError } from 'yaml';
import type { YamlFault } from './source-file';

/** What the parser itself found. */
export function parserFaults(document: Document.Parsed): YamlFault[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const [start, end] = error.pos;
    return { kind: 'syntax', message: inWords(error), range: [start, Math.max(end, start + 1)] };
  });
}

/**
 * Keys that stand twice in one mapping, compared as the texts that they become in data: `1` and `"1"` are one. (The parser
 * compares every key with every other, which takes minutes for a large file, and holds those two apart.)
 */
export function duplicateKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          const message = 'Keys of a mapping must be unique.';
          faults.push({ kind: 'duplicate-key', message, range: [key.range[0], key.range[1]] });
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

/** What to do about a fault of which the parser says only what it met. */
const advice: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'Either the indentation is wrong, or something that was opened above is not closed.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that holds a colon and a space has to be in quotes.',
  BLOCK_IN_FLOW: 'A comma or a closing bracket may be missing.',
  MISSING_CHAR: 'Something that was opened above is not closed.',
  MULTILINE_IMPLICIT_KEY: 'A colon may be missing, or the indentation be wrong.',
  TAB_AS_INDENT: 'Use spaces.',
  UNEXPECTED_TOKEN: 'The mistake is here or just before.',
};

function inWords({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') {
    return 'A second document begins here. A file holds one: remove the "---", or split the file.';
  }
  return [sentence(message), advice[code]].filter((part) => part !== undefined).join(' ');
}

/** Keys that are not plain words would be turned into text by guesswork (`? [a, b]`), or reach JavaScript's prototype. */
export function oddKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== null && key.value !== '__proto__') return;
      const [start, end] = (isNode(key) ? key.range : undefined) ?? [0, 1];
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
