import { Command } from 'commander';
import { version } from '../../package.json';
import { CustomizationError } from '../customizations/customization-error';
import { CannotRun } from '../diagnostics/cannot-run';
import { NoSuchDay } from '../model/today';
import { registerAffected } from './affected';
import { registerApply } from './apply';
import { registerDrift } from './drift';
import { EXIT } from './exit-codes';
import { registerExplain } from './explain';
import { registerExport } from './export';
import { registerGuardrails } from './guardrails';
import { registerList } from './list';
import { registerMigrateState } from './migrate-state';
import { registerPicture } from './picture';
import { registerPlan } from './plan';
import { registerSchema } from './schema';
import { registerShow } from './show';
import { registerSummary } from './summary';
import { registerSynth } from './synth';
import { registerValidate } from './validate';

const commands = [
  registerValidate,
  registerAffected,
  registerSynth,
  registerPlan,
  registerApply,
  registerDrift,
  registerSummary,
  registerMigrateState,
  registerExport,
  registerList,
  registerShow,
  registerExplain,
  registerGuardrails,
  registerPicture,
  registerSchema,
];

/** The command line: `account-factory COMMAND`. Ends with the exit code of EXIT; never with a stack trace for bad input. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const program = new Command('account-factory')
    .version(version)
    .description('AWS account vending: account requests in, plain Terraform out')
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride()
    // Or a command would take the options of its subcommands for its own.
    .enablePositionalOptions();
  for (const register of commands) register(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** Who reads may have enough, as `head` does; what the command does goes on. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function exitCodeOf(error: unknown): number {
  // Thrown by commander for bad arguments, and for --help, which is no failure; it has printed what there is to say.
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    return 'exitCode' in error && error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun;
  }
  if (error instanceof CannotRun || error instanceof NoSuchDay) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.couldNotRun;
  }
  if (error instanceof CustomizationError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.problems;
  }
  // A file or folder of another kind than expected, without permission, or on a full disk.
  if (error instanceof Error && 'syscall' in error) {
    process.stderr.write(`${error.message}\nMend this, or name another folder with --root or --out.\n`);
    return EXIT.couldNotRun;
  }
  throw error;
}
