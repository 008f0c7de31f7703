import { countOf } from '../../../../text/count-of';
import { listed } from '../../../../text/listed';
import { fencedBlock, markdownText } from '../../../../text/markdown-text';
import { errorText, type FailureGroup, failureGroups } from '../../failure-groups';
import type { PlanDocument } from '../../plan-document';
import { firstThatFits, NOTHING, type Section, withRest } from './section';

/** Bytes of details that are tried in turn, when there is no room for all. */
const DETAILS = [2_000, 500, 100];

/** What went wrong, in terraform's own words, where everyone sees it. */
export function failureSection({ failures }: PlanDocument, room: number): Section {
  if (failures.length === 0) return NOTHING;
  const title = `### ${countOf(failures.length, 'stack')} failed`;
  const groups = failureGroups(failures);
  const blocks = (longest: number, names: number) =>
    groups.map((group) => failureBlock(group, longest, names));
  return firstThatFits(room, [
    () => ({
      text: [title, ...blocks(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)].join('\n\n'),
      complete: true,
    }),
    ...DETAILS.map((longest) => () => ({
      text: [title, ...blocks(longest, 5)].join('\n\n'),
      complete: false,
    })),
    () => ({
      ...withRest(title, blocks(100, 3), '\n\n', room, (count) => `And ${countOf(count, 'more cause')}.`),
      complete: false,
    }),
  ]);
}

function failureBlock(group: FailureGroup, longestDetail: number, names: number): string {
  const reason = group.reason === undefined ? '' : ` ${markdownText(group.reason)}`;
  return [
    `**${markdownText(listed(group.stacks, names))}** failed${reason}`,
    fencedBlock(errorText(group, longestDetail)),
  ].join('\n\n');
}
