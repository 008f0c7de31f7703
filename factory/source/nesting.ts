import { CST, Lexer } from 'yaml';
import type { OffsetRange } from '../diagnostics/problem';

/** Real files stay below ten; everything that walks a document calls itself once a level. */
export const MAX_NESTING = 100;
/** A level of block style takes a column at least, two as most people write it. */
const MAX_COLUMNS = 2 * MAX_NESTING;

const BRACKET = /[[{]/g;
const DEEP_INDENT = new RegExp(`^[ ?-]{${MAX_COLUMNS}}`, 'm');

/** What blocks are opened with on a line: white space and signs, as far as nothing else stands before them. */
const OPENS_BLOCK = new Set(['space', 'seq-item-ind', 'explicit-key-ind', 'map-value-ind', 'anchor', 'tag']);

/**
 * Finds where a text nests so deep that composing it could exhaust the stack, which in places ends the process rather
 * than throwing. The text is taken apart, which needs no recursion, only when it holds as many brackets or such
 * indentation as that would take.
 */
export function excessiveNesting(text: string): OffsetRange | undefined {
  const brackets = text.match(BRACKET)?.length ?? 0;
  if (brackets <= MAX_NESTING && !DEEP_INDENT.test(text)) return undefined;
  let offset = 0;
  let bracketDepth = 0;
  let columns = 0;
  let inScalar = false;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END) {
      // Marks of the lexer's own; a scalar's text comes next, and is not to be read as a sign.
      inScalar = token === CST.SCALAR;
      continue;
    }
    const type = inScalar ? 'scalar' : CST.tokenType(token);
    inScalar = false;
    if (type === 'flow-seq-start' || type === 'flow-map-start') bracketDepth += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') bracketDepth -= 1;
    const isIndented = atLineStart;
    if (type === 'newline') {
      columns = 0;
      atLineStart = true;
    } else if (!OPENS_BLOCK.has(type ?? '')) atLineStart = false;
    else if (atLineStart) columns += token.length;
    const tooDeep = bracketDepth > MAX_NESTING || (isIndented && columns > MAX_COLUMNS && type !== 'space');
    if (tooDeep && type !== 'newline') return [offset, offset + token.length];
    offset += token.length;
  }
  return undefined;
}
