import { type Command, Option } from 'commander';
import { failureReport } from '../pipeline/failure-report';
import { PipelineError } from '../pipeline/pipeline-error';
import { mergedRuns, readSavedRun } from '../pipeline/summary/saved-run';
import { CannotRun } from './exit-codes';
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
      const run = readAll(files);
      process.stdout.write(resultText(run, run.landingZone, options));
      process.stderr.write(`\n${failureReport(run)}`);
    });
}

/** @throws CannotRun when a file is missing, is no saved run, or does not belong to the others */
function readAll(files: readonly string[]) {
  try {
    return mergedRuns(files.map((file) => ({ file, run: readSavedRun(file) })));
  } catch (error) {
    if (error instanceof PipelineError) throw new CannotRun(error.message);
    throw error;
  }
}
