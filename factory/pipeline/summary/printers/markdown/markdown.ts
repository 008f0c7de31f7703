import { markdownTextWithin } from '../../../../text/markdown-text';
import type { PlanDocument } from '../../plan-document';
import { accountSection } from './accounts';
import { detailSection } from './details';
import { failureSection } from './failures';
import {
  allowedSection,
  destroyedSection,
  guardrailSection,
  openSection,
  organizationSection,
  retriedSection,
  warningSection,
} from './others';
import { bytesOf, type Section } from './section';

/**
 * GitHub refuses longer comments ("body is too long (maximum is 65536 characters)"). It is held in bytes, of which a text has at
 * least as many as characters, however those are counted.
 */
export const COMMENT_LIMIT = 65_536;

/** Below it there is no room for a headline, and for the word that the rest is left out. */
export const LEAST_LIMIT = 2_000;

export interface MarkdownOptions {
  /** Most bytes of the whole. @default - no limit */
  readonly limit?: number;
  /** @default - what the command does */
  readonly title?: string;
  /** Name of the artifact that has the full text. @default - how to print it is said */
  readonly artifact?: string;
}

const MOST_BYTES = { title: 200, headline: 1_000, artifact: 200 } as const;

/** The document as a comment on a pull request. Whatever is in it, it fits. */
export function markdownSummary(document: PlanDocument, options: MarkdownOptions = {}): string {
  const { limit = Number.POSITIVE_INFINITY } = options;
  const head = headOf(document, options);
  const cut = cutNote(options);
  const room = new Room(limit - bytesOf(head) - bytesOf(cut) - 3);
  const failures = room.take(failureSection(document, room.share(0.4)));
  const destroyed = room.take(destroyedSection(document, room.share(0.3)));
  const allowed = room.take(allowedSection(document, room.share(0.3)));
  const open = room.take(openSection(document, room.share(0.2)));
  // Few and short, as a rule: what they leave is for the accounts, and what those leave for the details.
  const guardrails = room.take(guardrailSection(document, room.share(0.25)));
  const organization = room.take(organizationSection(document, room.share(0.25)));
  const accounts = room.take(accountSection(document, room.share(0.7)));
  const warnings = room.take(warningSection(document, room.share(0.3)));
  const retried = room.take(retriedSection(document, room.share(0.2)));
  const details = room.take(detailSection(document, room.share(1)));
  const sections = [
    failures,
    destroyed,
    allowed,
    accounts,
    guardrails,
    organization,
    open,
    warnings,
    retried,
    details,
  ];
  const isCut = sections.some(({ complete }) => !complete);
  const texts = sections.map(({ text }) => text.trimEnd()).filter((text) => text !== '');
  return `${[head, ...texts, ...(isCut ? [cut] : [])].join('\n\n')}\n`;
}

/** Bytes that are left for sections, with the empty line between each two. */
class Room {
  constructor(private left: number) {}

  share(part: number): number {
    return this.left * part;
  }

  take(section: Section): Section {
    this.left -= bytesOf(section.text) + 2;
    return section;
  }
}

function headOf({ command, headline }: PlanDocument, { title }: MarkdownOptions): string {
  const name = title ?? (command === 'plan' ? 'What this changes' : 'What was applied');
  const sentence = headline.charAt(0).toUpperCase() + headline.slice(1);
  return [
    // By it a workflow finds the comment that it made before.
    `<!-- account-factory ${command} -->`,
    `## ${markdownTextWithin(name, MOST_BYTES.title)}`,
    '',
    `**${markdownTextWithin(sentence, MOST_BYTES.headline)}.**`,
  ].join('\n');
}

function cutNote({ artifact }: MarkdownOptions): string {
  const where =
    artifact === undefined
      ? '`account-factory summary --format markdown --limit 0` prints the full text'
      : `the full text is in the artifact ${markdownTextWithin(artifact, MOST_BYTES.artifact)}`;
  return `_Cut to fit: ${where}._`;
}
