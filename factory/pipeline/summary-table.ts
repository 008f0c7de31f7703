import { countOf } from '../text/count-of';
import { table } from '../text/table';
import { addCounts, NO_CHANGES } from './change-counts';
import { countColumns, describeSeconds } from './describe';
import type { PipelineResult } from './run';
import { describeResult, type StackResult, wasWorkedOn } from './stack-result';

/** Up to here each stack has a row; above it, stacks without changes share the last one. */
const MOST_ROWS = 60;

/** What came of each stack, in dependency order, with the totals below. */
export function summaryTable({ stacks, seconds }: PipelineResult): string {
  const counted = stacks.filter(({ status }) => stacks.length <= MOST_ROWS || status !== 'no changes');
  const unchanged = stacks.length - counted.length;
  const total = stacks.map(({ counts }) => counts).reduce(addCounts, NO_CHANGES);
  return table(
    ['stack', 'result', 'add', 'change', 'destroy', 'import', 'time'],
    [
      ...counted.map(row),
      ...(unchanged > 0 ? [[countOf(unchanged, 'more stack'), 'no changes']] : []),
      [countOf(stacks.length, 'stack'), '', ...cells(total), describeSeconds(seconds)],
    ],
  );
}

function row(result: StackResult): readonly string[] {
  const time = wasWorkedOn(result) ? describeSeconds(result.seconds) : '';
  return [result.stack, describeResult(result), ...cells(result.counts), time];
}

function cells(counts: StackResult['counts']): readonly string[] {
  return Object.entries(countColumns(counts)).map(([sign, count]) => (count === 0 ? '' : `${sign}${count}`));
}
