import { groupedBy } from '../../grouped-by';
import type { Failure } from './plan-document';

/** Failed stacks with the same errors: one cause, told once. */
export interface FailureGroup {
  readonly stacks: readonly string[];
  readonly reason?: string;
  /** In terraform's own words. */
  readonly errors: Failure['errors'];
}

export function failureGroups(failures: readonly Failure[]): readonly FailureGroup[] {
  const causeOf = ({ reason, errors }: Failure) => JSON.stringify([reason, errors]);
  return [...groupedBy(failures, causeOf).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, stacks: alike.map(({ stack }) => stack) }];
  });
}

/** The errors of a group as text, one after the other. */
export function errorText({ errors }: FailureGroup, longestDetail: number): string {
  return errors
    .map(({ summary, detail, address }) => {
      const head = address === undefined || summary.includes(address) ? summary : `${address}: ${summary}`;
      const text = detail.trim();
      const shown = text.length > longestDetail ? `${text.slice(0, longestDetail)}...` : text;
      return shown === '' ? head : `${head}\n\n${shown}`;
    })
    .join('\n\n');
}
