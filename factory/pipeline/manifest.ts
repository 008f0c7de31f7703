import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from './pipeline-error';

/** A stack as CDKTF's manifest lists it. */
export interface ManifestStack {
  readonly id: string;
  /** Absolute folder of the root module. */
  readonly directory: string;
  /** Absolute path of the synthesized JSON. */
  readonly file: string;
  /** Ids of the stacks that must be applied before this one. */
  readonly dependencies: readonly string[];
}

/**
 * Reads `<outDir>/manifest.json`, which CDKTF writes at each synth.
 *
 * @returns every stack by id, in the manifest's order
 * @throws PipelineError when there is no manifest, or it is not one
 */
export function readManifest(outDir: string): ReadonlyMap<string, ManifestStack> {
  const file = join(outDir, 'manifest.json');
  const { stacks } = parse(file);
  if (!isRecord(stacks)) throw unusable(file, 'it has no "stacks"');
  const entries = Object.entries(stacks).map(([id, entry]) => {
    if (!isRecord(entry) || typeof entry.workingDirectory !== 'string') {
      throw unusable(file, `stack "${id}" has no "workingDirectory"`);
    }
    const path = typeof entry.synthesizedStackPath === 'string' ? entry.synthesizedStackPath : undefined;
    const directory = join(outDir, entry.workingDirectory);
    const stack: ManifestStack = {
      id,
      directory,
      file: path === undefined ? join(directory, 'cdk.tf.json') : join(outDir, path),
      dependencies: isStrings(entry.dependencies) ? entry.dependencies : [],
    };
    return [id, stack] as const;
  });
  return new Map(entries);
}

function parse(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PipelineError(
      missing
        ? `There is no ${file}: nothing was synthesized yet. Run \`account-factory synth\` first, or give its folder with --out.`
        : `${file} cannot be read: ${(error as Error).message}`,
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    throw unusable(file, 'it is not JSON');
  }
  throw unusable(file, 'it is not an object');
}

function unusable(file: string, why: string): PipelineError {
  return new PipelineError(
    `${file} is not a manifest that CDKTF wrote: ${why}. Run \`account-factory synth\` again.`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
