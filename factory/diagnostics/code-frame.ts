import type { Place } from '../source/locate';
import { visibleText } from './visible-text';

/** Longer lines are cut. */
const MAX_WIDTH = 160;
/** A line whose value begins further to the right is cut to the left as well, and this much stays before the value. */
const MAX_COLUMN = 120;
const LEAD = 40;

/**
 * The line at fault, the one before it, and carets below it; those under a value that runs over lines end with its first.
 *
 *       3 | email: aws+payments-prod@example.com
 *       4 | organizationalUnit: Workloads/Pord
 *         |                     ^^^^^^^^^^^^^^
 */
export function codeFrame(lines: readonly string[], place: Place): string {
  const width = String(place.line).length;
  const line = lines[place.line - 1] ?? '';
  const fits = line.length <= MAX_WIDTH || place.column <= MAX_COLUMN;
  const start = fits ? 0 : place.column - 1 - LEAD;
  const row = (head: string, text: string): string => `  ${head.padStart(width)} | ${text}`.trimEnd();
  // A tab before the value is kept as a tab, so that the caret stands under it however wide a tab is shown.
  const indent = clip(line, start)
    .slice(0, place.column - 1 - start)
    .replace(/[^\t]/g, ' ');
  const end = place.endLine === place.line ? place.endColumn : line.length + 1;
  const carets = '^'.repeat(Math.max(1, Math.min(end - place.column, MAX_WIDTH - indent.length - 1)));
  return [
    ...(place.line > 1 ? [row(String(place.line - 1), clip(lines[place.line - 2] ?? '', 0))] : []),
    row(String(place.line), clip(line, start)),
    row('', `${indent}${carets}`),
  ].join('\n');
}

/** A line as it is printed, from a column on. */
function clip(line: string, start: number): string {
  const shown = start === 0 ? line : `…${line.slice(start + 1)}`;
  return visibleText(shown.length > MAX_WIDTH ? `${shown.slice(0, MAX_WIDTH - 1)}…` : shown);
}
