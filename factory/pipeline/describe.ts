import type { ChangeCounts } from './change-counts';
import { describeResult, describeRetries, type StackResult } from './stack-result';

/** `+3 ~1 -2 >1`: resources to add, change, destroy and import; a replacement is both added and destroyed. */
export function describeCounts(counts: ChangeCounts): string {
  return Object.entries(countColumns(counts))
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => `${sign}${count}`)
    .join(' ');
}

/** The numbers that people know from the last line of a terraform plan. */
export function countColumns(counts: ChangeCounts): Readonly<Record<'+' | '~' | '-' | '>', number>> {
  return {
    '+': counts.create + counts.replace,
    '~': counts.update,
    '-': counts.delete + counts.replace,
    '>': counts.import,
  };
}

/** One line about a stack that ended: `planned after its account exists, +9`. */
export function describeEnd(result: StackResult): string {
  return [describeResult(result), describeCounts(result.counts), describeRetries(result)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** `0.4 s`, `12 s`, `3 min 20 s` */
export function describeSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
