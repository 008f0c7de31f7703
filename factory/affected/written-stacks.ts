import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLandingZoneFile } from '../pipeline/landing-zone-file';
import { readManifest } from '../pipeline/manifest';
import { readSynthesizedStack } from '../pipeline/synthesized-stack';
import { LOCK_FILE, readLockFile } from '../pipeline/terraform/lock-file';
import { listFiles } from '../source/list-files';
import type { StackContent, StackSource } from './stack-source';

/**
 * Stacks as a synth has written them.
 *
 * @param accountOf - the account that a stack is of, where the synth was of a version that did not say it
 * @throws PipelineError when there is no manifest
 */
export function writtenStacks(outDir: string, accountOf: (id: string) => string | undefined): StackSource {
  const manifest = readManifest(outDir);
  const known = readLandingZoneFile(outDir)?.stacks;
  const content = (id: string): StackContent => {
    const entry = manifest.get(id);
    if (entry === undefined) throw new Error(`There is no stack "${id}".`);
    const { directory, file, dependencies } = entry;
    const { files } = listFiles(directory, '.');
    const beside = files
      .map((path) => path.slice('./'.length))
      .filter((path) => join(directory, path) !== file && path !== LOCK_FILE);
    return {
      terraform: readSynthesizedStack(entry).json as StackContent['terraform'],
      dependencies: [...dependencies].sort(),
      files: Object.fromEntries(beside.map((path) => [path, hashOf(join(directory, path))])),
      lockFile: readLockFile(directory),
    };
  };
  const accounts = new Map(
    [...manifest.keys()].map((id) => [id, known ? known[id]?.account : accountOf(id)]),
  );
  return { accounts, content };
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
