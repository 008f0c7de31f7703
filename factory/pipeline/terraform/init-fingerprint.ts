import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../source/list-files';
import type { SynthesizedStack } from '../synthesized-stack';
import { parseLockFile, readLockFile } from './lock-file';

/** Kept in the stack's `.terraform`, and lost with it. */
const FILE = join('.terraform', 'account-factory-init');

/** Whether the stack was initialised for the same terraform version, `terraform` block, modules and lock file. */
export function isInitialised(stack: SynthesizedStack, terraformVersion: string): boolean {
  try {
    const recorded = readFileSync(join(stack.directory, FILE), 'utf8');
    return recorded === fingerprint(stack, terraformVersion) && providersAreThere(stack.directory);
  } catch {
    return false;
  }
}

export function recordInitialised(stack: SynthesizedStack, terraformVersion: string): void {
  const file = join(stack.directory, FILE);
  mkdirSync(join(stack.directory, '.terraform'), { recursive: true });
  writeFileSync(file, fingerprint(stack, terraformVersion));
}

function fingerprint({ directory, json }: SynthesizedStack, terraformVersion: string): string {
  const parts = [
    terraformVersion,
    json.terraform,
    json.module,
    readLockFile(directory),
    ...copiedModules(directory),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Modules in the stack's own folder: what they call in turn, and the providers that they take, is installed by an init. */
function copiedModules(directory: string): readonly string[] {
  const { files } = listFiles(directory, 'modules');
  return files.flatMap((file) => [file, readFileSync(join(directory, file), 'base64')]);
}

/** The installed providers are links into a cache, which may have been emptied meanwhile. */
function providersAreThere(directory: string): boolean {
  return parseLockFile(readLockFile(directory) ?? '').every(({ address, version }) => {
    const folder = join(directory, '.terraform', 'providers', address, version);
    return readdirSync(folder).some((platform) => existsSync(join(folder, platform)));
  });
}
