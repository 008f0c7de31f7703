import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { CannotRun } from '../diagnostics/cannot-run';
import { stackErrors } from '../pipeline/failure-report';
import { Interruption } from '../pipeline/interruption';
import { readManifest } from '../pipeline/manifest';
import { KEPT, localStateFile, type Migration, migrateState, wasMoved } from '../pipeline/migrate-state';
import { Interrupted, StackFailure } from '../pipeline/stack-diagnostic';
import { readSynthesizedStack } from '../pipeline/synthesized-stack';
import { checkTerraformVersion } from '../pipeline/terraform/check-version';
import { terraformEnvironment } from '../pipeline/terraform/environment';
import { Terraform } from '../pipeline/terraform/terraform';
import { countOf } from '../text/count-of';
import { EXIT } from './exit-codes';
import { addCommonOptions, type CommonOptions } from './options';
import { forwardStopSignals } from './stop-signals';
import { synthesizedStacks } from './synthesized-stacks';

interface MigrateStateOptions extends CommonOptions {
  readonly from: string;
}

/** `migrate-state`: moves states from local files to where organization.yaml keeps them now. */
export function registerMigrateState(program: Command): void {
  addCommonOptions(program.command('migrate-state'))
    .description('move states from local files to where organization.yaml keeps them now')
    .option('--from <dir>', 'folder of the local states, below the root folder', 'state')
    .action(async (options: MigrateStateOptions) => {
      const stacks = await synthesizedStacks(options);
      if (!stacks) return;
      const failed = await migrate(options).catch((error: unknown) => {
        if (error instanceof Interrupted) return true;
        throw error;
      });
      process.exitCode = failed ? EXIT.problems : EXIT.fine;
    });
}

/** One after the other: a move is quick, and whoever watches sees where it ended. @returns whether anything failed */
async function migrate(options: MigrateStateOptions): Promise<boolean> {
  const outDir = resolve(options.out);
  const from = resolve(options.root, options.from);
  const stacks = [...readManifest(outDir).values()];
  const entries = stacks.filter(({ id }) => localStateFile(from, id) !== undefined);
  if (entries.length === 0) {
    // With the wrong folder, the next apply would begin from nothing, and make everything a second time.
    if (!stacks.some(({ id }) => wasMoved(from, id))) {
      throw new CannotRun(
        `There is no local state in ${from}, and none was moved from there. Name the folder that they are in with --from.`,
      );
    }
    process.stderr.write(`There is no local state in ${from} any more: all are moved.\n`);
    return false;
  }
  for (const { id, directory } of stacks) {
    // A stack without a state has nothing to move, and terraform would ask for its former backend all the same.
    if (localStateFile(from, id) === undefined && !wasMoved(from, id)) {
      rmSync(join(directory, '.terraform', 'terraform.tfstate'), { force: true });
      rmSync(join(directory, '.terraform', 'account-factory-init'), { force: true });
    }
  }
  const env = terraformEnvironment(outDir);
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const interruption = new Interruption();
  const stopForwarding = forwardStopSignals(interruption);
  let failed = false;
  let moved = 0;
  try {
    const terraformVersion = await checkTerraformVersion({ binary, env }, outDir, new Set());
    const terraform = new Terraform({ binary, env, interruption });
    for (const entry of entries) {
      const stack = readSynthesizedStack(entry);
      if (
        stack.json.terraform?.backend !== undefined &&
        'local' in (stack.json.terraform.backend as object)
      ) {
        throw new CannotRun(
          'organization.yaml keeps states in local files, so there is nowhere to move them. Set "terraform.state" to S3 or HCP Terraform first.',
        );
      }
      const context = { terraform, interruption, directory: stack.directory };
      try {
        const migration = await migrateState({ stack, context, terraformVersion, from });
        if (migration === 'moved') moved += 1;
        if (migration) process.stderr.write(`${stack.id}: ${IN_WORDS[migration]}\n`);
      } catch (error) {
        if (!(error instanceof StackFailure)) throw error;
        failed = true;
        process.stderr.write(stackErrors({ stack: stack.id, diagnostics: error.diagnostics }));
      }
    }
  } finally {
    stopForwarding();
  }
  process.stderr.write(
    failed
      ? '\nMend the cause and run this again: what is moved stays moved.\n'
      : `\n${countOf(moved, 'state')} moved; the files are kept as ${options.from}/<stack>.tfstate${KEPT}.\n`,
  );
  return failed;
}

const IN_WORDS: Readonly<Record<Migration, string>> = {
  moved: 'moved',
  'was there': 'was there already',
};
