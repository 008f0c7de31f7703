import { type Command, Option } from 'commander';
import { failureReport } from '../pipeline/failure-report';
import { mergedRuns, readSavedRun } from '../pipeline/summary/saved-run';
import {
  addMarkdownOptions,
  type MarkdownCommandOptions,
  type ResultFormat,
  resultFormats,
  resultText,
} from './result-text';

interface SummaryOptions extends MarkdownCommandOptions {
  readonly format: ResultFormat;
}

/** `summary FILE...`: what the runs of all shards change, as one document. */
export function registerSummary(program: Command): void {
  addMarkdownOptions(program.command('summary'))
    .description('print what runs of plan or apply saved, of all shards together')
    .argument('<file...>', 'what `plan --save` or `apply --save` wrote, a file for each shard')
    .addOption(new Option('--format <format>', 'how to print').choices(resultFormats).default('human'))
    .action((files: readonly string[], options: SummaryOptions) => {
      const run = mergedRuns(files.map((file) => ({ file, run: readSavedRun(file) })));
      process.stdout.write(resultText(run, run.landingZone, options));
      process.stderr.write(`\n${failureReport(run)}`);
    });
}
