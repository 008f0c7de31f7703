import { chmodSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Puts a program named `terraform` into a folder, which runs terraform but leaves out of plans what the emulator lacks: with it
 * first on the PATH, commands can be run against the emulator word for word as a person runs them against AWS.
 *
 * It is one file of plain JavaScript, because a run of the whole example starts it hundreds of times.
 *
 * @param leftOut - types that are left out beside those, such as the slow ones of which there are enough elsewhere
 * @returns what the PATH is to be
 */
export function installEmulatedTerraform(
  folder: string,
  env: NodeJS.ProcessEnv,
  leftOut: readonly string[] = [],
): string {
  const program = join(folder, 'terraform');
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [join(__dirname, 'emulated-terraform-program.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    define: { LEFT_OUT: JSON.stringify(leftOut) },
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(program, 0o755);
  return [folder, env.PATH].join(delimiter);
}
