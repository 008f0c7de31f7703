import { markdownText } from '../text/markdown-text';
import type { DriftReport, StackDrift } from './drift-report';
import { attributeText, causeText, driftHeadline, inRegion, pendingText, whatOf } from './drift-text';

/** Finds the issue that is brought up to date. */
export const DRIFT_MARKER = '<!-- account-factory drift -->';

/** Characters that the body of a GitHub issue may have. */
export const MOST_CHARACTERS = 65_536;

/** Attributes of one resource that are listed. */
const MOST_ATTRIBUTES = 20;

/** Kept for what is said of what is left out. */
const RESERVE = 500;

/** The report as the body of an issue. Stacks that do not fit are counted. */
export function driftMarkdown(report: DriftReport, limit = MOST_CHARACTERS): string {
  const head = `${DRIFT_MARKER}\n# ${driftHeadline(report)}\n`;
  const foot = unreadText(report);
  let room = limit - head.length - foot.length - RESERVE;
  const sections: string[] = [];
  let left = 0;
  // What drifted comes first: the rest is known to whoever has an open change.
  for (const stack of [...report.stacks].sort((a, b) => rank(a) - rank(b))) {
    const section = stackText(stack);
    if (left > 0 || section.length > room) {
      left += 1;
      continue;
    }
    room -= section.length;
    sections.push(section);
  }
  const more =
    left === 0
      ? ''
      : `\n${left} more stacks do not fit here: they are in the output and the artifacts of the run.\n`;
  return `${head}${sections.join('')}${more}${foot}`;
}

function rank({ drifted, failure }: StackDrift): number {
  if (drifted.length > 0) return 0;
  return failure === undefined ? 2 : 1;
}

function stackText({ stack, account, drifted, pending, failure }: StackDrift): string {
  const resources = drifted.map((resource) => {
    const shown = resource.attributes.slice(0, MOST_ATTRIBUTES);
    const hidden = resource.attributes.length - shown.length;
    return [
      `- **${markdownText(resource.address)}**${markdownText(inRegion(resource))} ${whatOf(resource)}\n`,
      ...shown.map((attribute) => `  - ${markdownText(attributeText(attribute))}\n`),
      ...(hidden > 0 ? [`  - and ${hidden} more\n`] : []),
      ...(resource.by === undefined ? [] : [`  - ${markdownText(causeText(resource.by))}\n`]),
    ].join('');
  });
  return [
    `\n## ${markdownText(stack)} (${markdownText(account)})\n\n`,
    ...resources,
    ...(pending.length === 0 ? [] : [`- Not applied yet: ${markdownText(pendingText(pending))}\n`]),
    ...(failure === undefined ? [] : [`- Could not be looked at: ${markdownText(failure.slice(0, 1000))}\n`]),
  ].join('');
}

function unreadText({ unread }: DriftReport): string {
  const lines = unread.slice(0, 5).map(({ reason, accounts }) => {
    const named = accounts.slice(0, 10).join(', ');
    const more = accounts.length > 10 ? ` and ${accounts.length - 10} more` : '';
    return `\nCloudTrail does not say who it was in ${markdownText(named)}${more}: ${markdownText(reason.slice(0, 300))}\n`;
  });
  return lines.join('');
}
