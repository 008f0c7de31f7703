import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { CannotRun } from '../diagnostics/cannot-run';
import { failureReport } from '../pipeline/failure-report';
import type { PipelineResult } from '../pipeline/run';
import { EXIT } from './exit-codes';
import {
  addPipelineOptions,
  knownLandingZone,
  type PipelineCommandOptions,
  prepareStacks,
  printResult,
  runStacks,
} from './pipeline-command';
import { resultText } from './result-text';
import { reviewedStacks } from './reviewed-stacks';

interface ApplyOptions extends PipelineCommandOptions {
  readonly autoApprove?: true;
  readonly planned?: true;
  readonly reviewed: readonly string[];
}

/** `apply [STACK...]`: plans, asks, and applies what was planned, stack by stack. */
export function registerApply(program: Command): void {
  addPipelineOptions(program.command('apply'))
    .description('check, synthesize, plan, and have terraform make the changes')
    .option('--auto-approve', 'do not ask before the changes are made')
    .option('--planned', 'apply the plan files that `plan` left at this commit, as they are')
    .option(
      '--reviewed <file>',
      'apply only what is as in a file of `plan --save`; several may be given',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .action(async (stacks: readonly string[], options: ApplyOptions) => {
      const { autoApprove: unseen = false, planned = false, reviewed: files } = options;
      const wasSeen = planned || files.length > 0;
      const asks = !unseen && !wasSeen;
      if (asks && !(process.stdin.isTTY && process.stderr.isTTY)) {
        throw new CannotRun(
          'apply asks before it changes anything, and there is no terminal to ask on. Look at `account-factory plan` ' +
            'first, then run apply with --auto-approve; or have it apply just what was looked at, by --planned or --reviewed.',
        );
      }
      const seenBefore = files.length > 0 ? files.flatMap(reviewedStacks) : undefined;
      const prepared = await prepareStacks(stacks, options);
      if (!prepared) return;
      const whole = stacks.length === 0;
      const reviewed = asks ? await review(prepared, options, whole) : undefined;
      if (asks && reviewed === undefined) return;
      const approval = wasSeen ? { planned, seenBefore, unseen } : { reviewed };
      // Of plan files that are there, all are taken unless some are named.
      const chosen = planned ? stacks : prepared;
      printResult(await runStacks('apply', chosen, options, { ...approval, whole }), options);
    });
}

/** Plans, shows, and asks. @returns undefined when nothing is to be applied; the exit code is set */
async function review(
  stacks: readonly string[],
  options: ApplyOptions,
  whole: boolean,
): Promise<PipelineResult | undefined> {
  const planned = await runStacks('plan', stacks, options, { whole });
  const shown = resultText(planned, knownLandingZone(options.out), { ...options, format: 'human' });
  process.stderr.write(`${shown}
${failureReport(planned)}`);
  process.exitCode = planned.succeeded ? EXIT.fine : EXIT.problems;
  if (planned.interrupted) return undefined;
  if (!planned.stacks.some(({ status }) => status === 'planned' || status === 'planned after')) {
    process.stderr.write('There is nothing to apply.\n');
    return undefined;
  }
  if (await confirmed()) return planned;
  process.stderr.write('Nothing was applied.\n');
  process.exitCode = EXIT.problems;
  return undefined;
}

async function confirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const cancelled = new AbortController();
  terminal.once('SIGINT', () => cancelled.abort()).once('close', () => cancelled.abort());
  try {
    const answer = await terminal.question('Apply these changes? Only "yes" is taken as yes: ', cancelled);
    return answer.trim() === 'yes';
  } catch (error) {
    if (cancelled.signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}
