import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml';
import type { OffsetRange, Pointer, Problem } from '../diagnostics/problem';
import { excessiveNesting } from './nesting';
import { composeYaml } from './parse-yaml';

/** A place in a text as people count: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Finds places in one text. Positions are worked out here, late, for files that have problems: a run without problems
 * never pays for them, and a file with many is taken apart once.
 */
export class Locator {
  private readonly lines = new LineCounter();
  private readonly pairs = new Map<YAMLMap, ReadonlyMap<string, Child>>();
  private composed: { readonly contents: unknown } | undefined;

  constructor(private readonly text: string) {
    this.lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.lines.addNewLine(at + 1);
  }

  /** Where a problem is. A pointer that leads to nothing ends at the nearest value on its way. */
  locate({ range, pointer, onKey }: Pick<Problem, 'pointer' | 'onKey' | 'range'>): Place {
    const [start, end] = range ?? this.rangeOf(pointer ?? [], onKey ?? false);
    const { length } = this.text;
    const from = this.lines.linePos(Math.min(start, length));
    const to = this.lines.linePos(Math.min(Math.max(end, start), length));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  }

  /** Character offsets of the value, or of the key, that a pointer leads to. */
  rangeOf(pointer: Pointer, onKey: boolean): OffsetRange {
    let node = this.contents();
    let range: OffsetRange = [0, 0];
    if (pointer.length === 0) return rangeOfNode(node) ?? range;
    for (const [depth, step] of pointer.entries()) {
      const last = depth === pointer.length - 1;
      const found = this.child(node, step);
      if (!found) return range;
      const key = rangeOfNode(found.key);
      const value = rangeOfNode(found.value);
      range = (last && onKey ? (key ?? value) : (value ?? key)) ?? range;
      node = found.value;
    }
    return range;
  }

  private child(node: unknown, step: string | number): Child | undefined {
    if (isSeq(node) && typeof step === 'number') {
      return step in node.items ? { key: undefined, value: node.items[step] } : undefined;
    }
    if (!isMap(node)) return undefined;
    const pairs = this.pairs.get(node) ?? pairsByKey(node);
    this.pairs.set(node, pairs);
    return pairs.get(String(step));
  }

  private contents(): unknown {
    this.composed ??= excessiveNesting(this.text) ? { contents: undefined } : composeYaml(this.text);
    return this.composed.contents;
  }
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

/** The pairs of a mapping; of two with one key the last, whose value the data has. */
function pairsByKey({ items }: YAMLMap): ReadonlyMap<string, Child> {
  const pairs = new Map<string, Child>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name !== undefined) pairs.set(name, { key, value });
  }
  return pairs;
}

function rangeOfNode(node: unknown): OffsetRange | undefined {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? (node as Node).range : undefined;
  // The second offset is the end of the value itself; the third takes in what trails it.
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
