import type { Command } from 'commander';
import {
  addPipelineOptions,
  type PipelineCommandOptions,
  prepareStacks,
  printResult,
  runStacks,
} from './pipeline-command';

/** `plan [STACK...]`: what terraform would do, stack by stack. */
export function registerPlan(program: Command): void {
  addPipelineOptions(program.command('plan'))
    .description('check, synthesize, and show what terraform would change')
    .action(async (stacks: readonly string[], options: PipelineCommandOptions) => {
      const prepared = await prepareStacks(stacks, options);
      if (prepared)
        printResult(await runStacks('plan', prepared, options, { whole: stacks.length === 0 }), options);
    });
}
