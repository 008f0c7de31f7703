import type { Place } from '../source/locate';
import { visibleText } from './visible-text';

/** A caret under a value that runs over lines ends with its first line; one longer than this is cut. */
const MAX_WIDTH = 160;

/**
 * The line at fault, the one before it, and carets below it.
 *
 *       3 | email: aws+payments-prod@example.com
 *       4 | organizationalUnit: Workloads/Pord
 *         |                     ^^^^^^^^^^^^^^
 */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, place.line - 1);
  const width = String(place.line).length;
  const frame: string[] = [];
  for (let number = first; number <= place.line; number += 1) {
    frame.push(`  ${String(number).padStart(width)} | ${clip(lines[number - 1] ?? '')}`.trimEnd());
  }
  const line = lines[place.line - 1] ?? '';
  const end = place.endLine === place.line ? place.endColumn : line.length + 1;
  const carets = '^'.repeat(Math.max(1, Math.min(end - place.column, MAX_WIDTH - place.column)));
  // A tab before the value is kept as a tab, so that the caret stands under it however wide a tab is shown.
  const indent = line.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
  frame.push(`  ${' '.repeat(width)} | ${clip(indent)}${carets}`);
  return frame.join('\n');
}

function clip(line: string): string {
  const visible = visibleText(line);
  return visible.length > MAX_WIDTH ? `${visible.slice(0, MAX_WIDTH - 1)}…` : visible;
}
