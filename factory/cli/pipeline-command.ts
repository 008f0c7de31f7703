import { type Command, InvalidArgumentError } from 'commander';
import { failureReport } from '../pipeline/failure-report';
import { githubReport } from '../pipeline/github-report';
import { Interruption } from '../pipeline/interruption';
import { type LandingZoneFile, readLandingZoneFile } from '../pipeline/landing-zone-file';
import { PipelineError } from '../pipeline/pipeline-error';
import type { PipelineCommand, Reporter } from '../pipeline/reporter';
import { interactiveReporter } from '../pipeline/reporters/interactive';
import { plainReporter } from '../pipeline/reporters/plain';
import { RETRY_POLICY } from '../pipeline/retry/retries';
import {
  DEFAULT_LOCK_TIMEOUT,
  type PipelineOptions,
  type PipelineResult,
  runPipeline,
} from '../pipeline/run';
import { EXIT } from './exit-codes';
import { oldAllowances } from './old-allowances';
import {
  type AffectedOptions,
  addAffectedOptions,
  addCommonOptions,
  type CommonOptions,
  positiveInteger,
} from './options';
import {
  addMarkdownOptions,
  type MarkdownCommandOptions,
  type ResultFormat,
  resultFormats,
  resultText,
} from './result-text';
import { saveRun } from './save-run';
import { sourceState } from './source-state';
import { forwardStopSignals } from './stop-signals';
import { synthesizedStacks } from './synthesized-stacks';

/** Options of the commands that run terraform. */
export interface PipelineCommandOptions
  extends Omit<CommonOptions, 'format'>,
    AffectedOptions,
    MarkdownCommandOptions {
  readonly format: ResultFormat;
  readonly concurrency?: number;
  readonly synth: boolean;
  readonly retries: number;
  readonly lockTimeout: string;
  /** File for the result. */
  readonly save?: string;
}

export function addPipelineOptions(command: Command): Command {
  return addTerraformOptions(
    addMarkdownOptions(addAffectedOptions(addCommonOptions(command, resultFormats))),
  ).option('--save <file>', 'keep the result in a file, for `account-factory summary`');
}

/** What every command takes that runs terraform for stacks. */
export function addTerraformOptions(command: Command): Command {
  return command
    .argument('[stack...]', 'stacks by id, or patterns such as "account-*"; all when none is given')
    .option('--concurrency <n>', 'stacks at once (default: by cores and free memory)', positiveInteger)
    .option(
      '--retries <n>',
      'how often a stack is tried again after throttling and the like',
      wholeNumber,
      RETRY_POLICY.most,
    )
    .option(
      '--lock-timeout <duration>',
      'how long to wait for a locked state',
      duration,
      DEFAULT_LOCK_TIMEOUT,
    )
    .option('--no-synth', 'take what was synthesized before');
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** As Go reads it, which terraform hands it to. */
function duration(text: string): string {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text))
    throw new InvalidArgumentError('It must be a time such as 30s or 5m; 0s does not wait.');
  return text;
}

/**
 * Checks the files and synthesizes what is asked for, unless what was synthesized before is to be taken.
 *
 * @param stacks - as the command was given them
 * @returns ids of the stacks to run, or patterns; undefined when there are problems, which are printed, with the exit code set
 */
export async function prepareStacks(
  stacks: readonly string[],
  options: PipelineCommandOptions,
): Promise<readonly string[] | undefined> {
  if (!options.synth) return stacks;
  const { format } = options;
  const shown = { ...options, format: format === 'markdown' ? 'human' : format } as const;
  const synthesized = await synthesizedStacks(shown, stacks);
  return synthesized?.map(({ id }) => id);
}

/**
 * Runs terraform with progress on stderr; signals that ask this process to stop go to the run.
 *
 * @throws CannotRun when the run cannot start
 */
export async function runStacks(
  command: PipelineCommand,
  stacks: readonly string[],
  options: PipelineCommandOptions,
  approval: Pick<
    PipelineOptions,
    'reviewed' | 'planned' | 'seenBefore' | 'unseen' | 'whole' | 'planRules'
  > = {},
): Promise<PipelineResult> {
  const interruption = new Interruption();
  const stopForwarding = forwardStopSignals(interruption);
  try {
    return await runPipeline({
      outDir: options.out,
      command,
      stacks,
      concurrency: options.concurrency,
      retries: { ...RETRY_POLICY, most: options.retries },
      lockTimeout: options.lockTimeout,
      reporter: await progressReporter(),
      interruption,
      isOldAllowance: options.base === undefined ? undefined : oldAllowances(options.root, options.base),
      source: sourceState(options.root),
      ...approval,
    });
  } finally {
    stopForwarding();
  }
}

/** Keeps and prints the result: the summary to stdout, what went wrong to stderr; sets the exit code. */
export function printResult(result: PipelineResult, options: PipelineCommandOptions): void {
  const { format, out, root, save } = options;
  const landingZone = knownLandingZone(out);
  if (save !== undefined) saveRun(save, root, result, landingZone);
  process.stdout.write(resultText(result, landingZone, options));
  process.stderr.write(`\n${failureReport(result)}`);
  if (format === 'github') process.stderr.write(githubReport(result));
  process.exitCode = result.succeeded ? EXIT.fine : EXIT.problems;
}

/** What is known of the organisation. What came of a run is told all the same when the file cannot be read. */
export function knownLandingZone(outDir: string): LandingZoneFile | undefined {
  try {
    return readLandingZoneFile(outDir);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

/** Progress on stderr: for a person who watches, or as plain lines. */
export async function progressReporter(): Promise<Reporter> {
  return isForPerson() ? interactiveReporter() : plainReporter((text) => process.stderr.write(text));
}

/** Whether a person watches: a terminal, and no CI system's log. */
function isForPerson(): boolean {
  return Boolean(process.stdout.isTTY && process.stderr.isTTY && !process.env.CI);
}
