import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Emulator } from '../../../emulator/emulator';
import { LOCK_FILE } from '../../../factory/pipeline/terraform/lock-file';

/**
 * Puts a program named `terraform` into a folder that runs terraform, and after each `init` takes the checksums out of the lock file.
 * Each later command would else compute that of the provider, of 700 MB that come from the same folder of this machine each time: a fifth of all
 * that these tests compute. That lock files are kept and kept to is for tests that don't use it.
 *
 * @returns what the PATH is to be
 */
export function installUnhashedTerraform(folder: string, { environment, providerMirror }: Emulator): string {
  const path = environment.PATH ?? '';
  // A provider of the registry is taken from the plugin cache by its checksum.
  if (providerMirror === undefined) return path;
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'terraform');
  writeFileSync(
    program,
    `#!/bin/sh
PATH='${path}'
[ "$1" = init ] || exec terraform "$@"
terraform "$@"
code=$?
if [ -f ${LOCK_FILE} ]; then sed -i.hashed '/hashes = \\[/,/\\]/d' ${LOCK_FILE} && rm ${LOCK_FILE}.hashed; fi
exit $code
`,
  );
  chmodSync(program, 0o755);
  return [folder, path].join(delimiter);
}
