import { countOf } from '../../text/count-of';
import { table } from '../../text/table';
import { type Affected, countDifferences } from '../affected';

/** For a person: each stack, how many of its blocks differ, and why. */
export function text({ base, stacks, left }: Affected): string {
  const commit = base.slice(0, 12);
  if (stacks.length === 0 && left.length === 0)
    return `Nothing differs from ${commit}: no stack is touched.\n`;
  const rows = stacks.map(({ id, change, resources, reasons }) => [
    id,
    change,
    String(countDifferences(resources)),
    reasons.join('; '),
  ]);
  const total = `\n${countOf(stacks.length, 'stack')} touched since ${commit}.\n`;
  const leftAlone =
    left.length === 0
      ? ''
      : `Not planned, because their accounts are closed: ${left.join(', ')}. What is inside goes with the account.\n`;
  return table(['stack', 'change', 'blocks', 'because of'], rows) + total + leftAlone;
}
