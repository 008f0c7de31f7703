import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interruption } from '../interruption';
import { StackFailure } from '../stack-diagnostic';
import type { StateBackend } from '../state-backend';
import { runCommand } from './run-command';
import type { Terraform } from './terraform';

export interface OutputProbeProps {
  readonly terraform: Terraform;
  readonly interruption: Interruption;
}

/**
 * Names of the outputs in a stack's state, from whichever backend it is in; none when there is no state yet.
 *
 * Terraform is asked in a module beside the stack that has the stack's backend and nothing else, so that no provider has to
 * be installed for it. The module lies as deep as the stack does: a local backend's relative path means the same file.
 *
 * @throws StackFailure when the backend does not answer
 */
export async function probeOutputs(
  { id, readerDirectory, block }: StateBackend,
  { terraform, interruption }: OutputProbeProps,
): Promise<ReadonlySet<string>> {
  const directory = join(readerDirectory, '..', '..', 'probes', id);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'backend.tf.json'), JSON.stringify({ terraform: block }));
  // Nothing is ever written through this module: a backend that changed is simply the one to read.
  const { code, diagnostics } = await runCommand(['init', '-json', '-input=false', '-reconfigure'], {
    terraform,
    interruption,
    directory,
  });
  if (code !== 0) throw new StackFailure(diagnostics);
  const output = await terraform.capture(['output', '-json', '-no-color'], directory);
  if (output.code !== 0) {
    throw StackFailure.of(`The outputs of ${id} cannot be read`, output.stderr.trim());
  }
  return new Set(Object.keys(JSON.parse(output.stdout) as object));
}
