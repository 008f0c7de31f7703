import { visibleText } from '../diagnostics/visible-text';

/** Signs that may begin or end markup. A single `_` within a word does neither, and addresses are full of them. */
const SIGNS = /[\\`*{}[\]<|#&~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** A space without width, between what would else be a mention, a reference or a link. */
const APART = '&#8203;';

/**
 * Text from files or AWS as Markdown takes it: on one line, and no markup, table cell, link, reference or mention comes out
 * of it. GitHub and GitLab look for mentions and references in what they have rendered, so that an entity alone would not keep
 * `@team` from being told.
 */
export function markdownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '))
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/(?<![A-Za-z0-9])@/g, `@${APART}`)
    .replace(/(&#(?:35|36|38|126);|[!%])(?=\d)/g, `$1${APART}`)
    .replace(/\bGH-(?=\d)/gi, `$&${APART}`)
    .replace(/:(?=\/\/)/g, `:${APART}`)
    .replace(/\bwww(?=\.)/gi, `$&${APART}`);
}

/** The same, cut where it would have more bytes. */
export function markdownTextWithin(text: string, mostBytes: number): string {
  const all = markdownText(text);
  if (Buffer.byteLength(all) <= mostBytes) return all;
  let start = text;
  do start = start.slice(0, Math.floor(start.length * 0.9));
  while (Buffer.byteLength(markdownText(start)) > mostBytes - 3);
  return `${markdownText(start)}...`;
}

/**
 * A block of text that is shown as it is. The fence is longer than any in the text, and no line begins with what GitHub
 * Actions, reading a log, would obey.
 */
export function fencedBlock(text: string, language = 'text'): string {
  const lines = text.split('\n').map((line) => unobeyed(visibleText(line)).trimEnd());
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/**
 * A line that GitHub Actions does not take for a command.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function unobeyed(line: string): string {
  return line.replace(/^(\s*)::/, '$1: :').replaceAll('##[', '## [');
}
