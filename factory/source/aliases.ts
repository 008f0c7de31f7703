import { type Alias, type Document, isAlias, isMap, isPair, isSeq, type Node, visit } from 'yaml';
import { MAX_NESTING } from './nesting';
import type { YamlFault } from './source-file';

/** Values that a document may come to when every alias is written out. The largest real file has some thousands. */
const MAX_VALUES = 100_000;

/**
 * What is wrong with the aliases of a document: one that names nothing, one inside of what it names (data without an
 * end), and aliases of aliases that multiply into more than any file has use for.
 */
export function aliasFaults(document: Document.Parsed): YamlFault[] {
  const { targets, faults } = resolveAliases(document);
  return faults.length > 0 ? faults : expansionFaults(document, targets);
}

function resolveAliases(document: Document.Parsed) {
  const faults: YamlFault[] = [];
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, alias, above) {
      const target = anchors.get(alias.source);
      if (!target) {
        const message = `There is no anchor "&${alias.source}" above this alias. A value that begins with * has to be in quotes.`;
        faults.push({ kind: 'syntax', message, range: rangeOf(alias) });
      } else if (above.includes(target)) {
        const message = `This alias stands inside of what it names, "&${alias.source}", and so would never end.`;
        faults.push({ kind: 'syntax', message, range: rangeOf(alias) });
      } else targets.set(alias, target);
    },
  });
  return { targets, faults };
}

interface Extent {
  readonly values: number;
  readonly depth: number;
}

function expansionFaults(document: Document.Parsed, targets: ReadonlyMap<Alias, Node>): YamlFault[] {
  const known = new Map<unknown, Extent>();
  let largest: { readonly alias: Alias; readonly values: number } | undefined;
  // What an alias names stands above it, and so is measured before it: the recursion follows no alias.
  const measure = (node: unknown): Extent => {
    if (isAlias(node)) {
      const extent = known.get(targets.get(node)) ?? { values: 1, depth: 1 };
      if (!largest || extent.values > largest.values) largest = { alias: node, values: extent.values };
      return extent;
    }
    const parts = isPair(node) ? [node.key, node.value] : isMap(node) || isSeq(node) ? node.items : [];
    let values = 1;
    let depth = 0;
    for (const part of parts) {
      const extent = measure(part);
      values += extent.values;
      depth = Math.max(depth, extent.depth);
    }
    const extent = { values, depth: depth + (isPair(node) ? 0 : 1) };
    known.set(node, extent);
    return extent;
  };
  const { values, depth } = measure(document.contents);
  if (!largest || (values <= MAX_VALUES && depth <= MAX_NESTING)) return [];
  const message =
    values > MAX_VALUES
      ? `Written out, the aliases of this file come to more than ${MAX_VALUES} values. Write what they stand for.`
      : `Written out, the aliases of this file nest more than ${MAX_NESTING} levels deep. Write what they stand for.`;
  return [{ kind: 'alias-bomb', message, range: rangeOf(largest.alias) }];
}

function rangeOf({ range }: Alias): readonly [number, number] {
  return range ? [range[0], range[1]] : [0, 1];
}
