import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type EmulatedStack, overrideForEmulator, STAND_IN } from './emulator-override';
import { supportedTargets } from './unsupported';

/** Types of resources that this one leaves out besides; written in when the program is put together. */
declare const LEFT_OUT: readonly string[];

const args = process.argv.slice(2);
const { status, error } = spawnSync(terraform(), [...args, ...targets()], {
  stdio: 'inherit',
  env: { ...process.env, PATH: pathWithoutThis() },
});
if (error) throw error;
process.exitCode = status ?? 1;

/** The real one: the next on the PATH. */
function terraform(): string {
  const found = pathWithoutThis()
    .split(delimiter)
    .map((folder) => join(folder, 'terraform'))
    .find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error('There is no terraform on the PATH beside this one.');
  return found;
}

function pathWithoutThis(): string {
  const own = dirname(resolve(process.argv[1] ?? ''));
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== own)
    .join(delimiter);
}

/**
 * For a plan of a synthesized stack, the addresses that the emulator can hold. Where that is nothing, the stand-in alone is left:
 * no target at all would mean every resource.
 */
function targets(): readonly string[] {
  const command = args.find((arg) => !arg.startsWith('-'));
  const chdir = args.find((arg) => arg.startsWith('-chdir='))?.slice('-chdir='.length) ?? '.';
  const file = join(chdir, 'cdk.tf.json');
  if (command !== 'plan' || !existsSync(file)) return [];
  const stack = JSON.parse(readFileSync(file, 'utf8')) as EmulatedStack & {
    readonly module?: Readonly<Record<string, unknown>>;
  };
  overrideForEmulator(chdir, stack);
  const supported = supportedTargets(stack.resource ?? {}, stack.module, LEFT_OUT);
  if (supported === undefined) return [];
  return [...supported, STAND_IN].map((address) => `-target=${address}`);
}
