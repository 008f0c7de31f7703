import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StackFailure } from '../stack-diagnostic';
import { type CommandContext, lockTimeoutArgs, runCommand } from './run-command';

/** A managed resource as a state records it; of several instances the first. */
export interface StateResource {
  readonly type: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * What a stack's state records, from whichever backend it is in. No provider is started for it.
 *
 * @returns no resources when there is no state yet
 * @throws StackFailure when the backend does not answer
 */
export async function readState({ terraform, directory }: CommandContext): Promise<readonly StateResource[]> {
  const { code, stdout, stderr } = await terraform.capture(['state', 'pull'], directory);
  if (code !== 0) throw StackFailure.of('The state cannot be read', stderr.trim());
  if (stdout.trim() === '') return [];
  const state = JSON.parse(stdout) as { resources?: readonly RawResource[] };
  return (state.resources ?? [])
    .filter(({ mode }) => mode === 'managed')
    .map(({ type, name, instances }) => ({ type, name, attributes: instances[0]?.attributes ?? {} }));
}

/** `terraform state pull`, version 4. */
interface RawResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes?: Readonly<Record<string, unknown>> }[];
}

const REFRESHED = 'refreshed.tfplan';

/**
 * What the resources of a stack are like in AWS now. Nothing is written to the state.
 *
 * @throws StackFailure when they cannot be read
 */
export async function readRefreshed(context: CommandContext): Promise<readonly StateResource[]> {
  const { code, diagnostics } = await runCommand(
    ['plan', '-refresh-only', '-json', '-input=false', ...lockTimeoutArgs(context), `-out=${REFRESHED}`],
    context,
  );
  if (code !== 0) throw new StackFailure(diagnostics);
  const shown = await context.terraform.capture(['show', '-json', REFRESHED], context.directory);
  rmSync(join(context.directory, REFRESHED), { force: true });
  if (shown.code !== 0) throw StackFailure.of('The refreshed state cannot be read', shown.stderr.trim());
  const { prior_state: state } = JSON.parse(shown.stdout) as {
    prior_state?: { values?: { root_module?: { resources?: readonly ShownResource[] } } };
  };
  return (state?.values?.root_module?.resources ?? [])
    .filter(({ mode }) => mode === 'managed')
    .map(({ type, name, values }) => ({ type, name, attributes: values }));
}

/** `terraform show -json`. */
interface ShownResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}
