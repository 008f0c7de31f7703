import { jsonText } from '../../text/json-text';
import type { Affected } from '../affected';
import { shards } from '../shards';

/** Everything, for programs. */
export const json = (affected: Affected): string => jsonText(affected);

/** One id a line; nothing for no stack. */
export const plain = ({ stacks }: Affected): string => stacks.map(({ id }) => `${id}\n`).join('');

/**
 * A matrix for GitHub Actions on one line, as an output of a step has to be. GitHub refuses a matrix without jobs, which is why
 * `stacks` tells whether there are any.
 *
 * @see https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function github({ stacks }: Affected, most: number): string {
  const include = shards(stacks, most).map(({ name, stacks: ids }) => ({
    shard: name,
    stacks: ids.join(' '),
  }));
  return `${JSON.stringify({ stacks: stacks.length, matrix: { include } })}\n`;
}
