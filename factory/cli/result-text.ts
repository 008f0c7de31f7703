import { type Command, InvalidArgumentError } from 'commander';
import { jsonReport } from '../pipeline/json-report';
import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import type { PipelineResult } from '../pipeline/run';
import { planDocument } from '../pipeline/summary/plan-document';
import { humanSummary } from '../pipeline/summary/printers/human';
import { COMMENT_LIMIT, LEAST_LIMIT, markdownSummary } from '../pipeline/summary/printers/markdown/markdown';
import { summaryTable } from '../pipeline/summary-table';

/** `github` is `human` here; its annotations go to stderr beside what went wrong. */
export const resultFormats = ['human', 'github', 'json', 'markdown'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** Options by which the Markdown is made. */
export interface MarkdownCommandOptions {
  /** 0 for no limit. */
  readonly limit: number;
  readonly title?: string;
  readonly artifact?: string;
}

export function addMarkdownOptions(command: Command): Command {
  return command
    .option(
      '--limit <bytes>',
      'most bytes of the Markdown, 0 for no limit; the default is what GitHub takes for a comment',
      limit,
      COMMENT_LIMIT,
    )
    .option('--title <text>', 'heading of the Markdown')
    .option('--artifact <name>', 'artifact that has the full text, to be named where the Markdown is cut');
}

function limit(text: string): number {
  const bytes = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (bytes === 0 || bytes >= LEAST_LIMIT) return bytes;
  throw new InvalidArgumentError(`It must be a whole number from ${LEAST_LIMIT} on, or 0 for no limit.`);
}

/** What came of a run, in the format asked for. */
export function resultText(
  result: PipelineResult,
  landingZone: LandingZoneFile | undefined,
  { format, limit: most, title, artifact }: MarkdownCommandOptions & { readonly format: ResultFormat },
): string {
  const document = planDocument(result, landingZone);
  switch (format) {
    case 'json':
      return jsonReport(result, document);
    case 'markdown':
      return markdownSummary(document, { limit: most === 0 ? undefined : most, title, artifact });
    default:
      return `\n${humanSummary(document)}\n${summaryTable(result)}`;
  }
}
