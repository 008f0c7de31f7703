import { Command } from 'commander';
import { registerApply } from './apply';
import { CannotRun, EXIT } from './exit-codes';
import { registerList } from './list';
import { registerPlan } from './plan';
import { registerSchema } from './schema';
import { registerShow } from './show';
import { registerSynth } from './synth';
import { registerValidate } from './validate';

const commands = [
  registerValidate,
  registerSynth,
  registerPlan,
  registerApply,
  registerList,
  registerShow,
  registerSchema,
];

/** The command line: `account-factory COMMAND`. Ends with the exit code of EXIT; never with a stack trace for bad input. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('account-factory')
    .description('AWS account vending: account requests in, plain Terraform out')
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride();
  for (const register of commands) register(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Thrown by commander for bad arguments, and for --help, which is no failure; it has printed what there is to say.
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    return 'exitCode' in error && error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun;
  }
  if (error instanceof CannotRun) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.couldNotRun;
  }
  throw error;
}
