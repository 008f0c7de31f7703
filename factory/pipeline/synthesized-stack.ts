import { readFileSync } from 'node:fs';
import type { ManifestStack } from './manifest';
import { PipelineError } from './pipeline-error';

type Block = Readonly<Record<string, unknown>>;

/** The part of a synthesized `cdk.tf.json` that the pipeline looks at. */
export interface StackJson {
  readonly terraform?: Block & {
    readonly required_version?: string;
    readonly required_providers?: Readonly<Record<string, { source?: string; version?: string }>>;
  };
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly module?: Block;
  readonly variable?: Readonly<Record<string, Block>>;
  readonly output?: Readonly<Record<string, Block>>;
  readonly data?: {
    /** By the id of the stack whose state is read. */
    readonly terraform_remote_state?: Readonly<Record<string, { backend: string; config: Block }>>;
  };
  /** Resource type -> name -> arguments. */
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

/** A stack with what was synthesized for it. */
export interface SynthesizedStack extends ManifestStack {
  readonly text: string;
  readonly json: StackJson;
}

/** @throws PipelineError when the stack's file is missing or is not JSON */
export function readSynthesizedStack(stack: ManifestStack): SynthesizedStack {
  try {
    const text = readFileSync(stack.file, 'utf8');
    return { ...stack, text, json: JSON.parse(text) as StackJson };
  } catch (error) {
    throw new PipelineError(
      `Stack "${stack.id}" is in the manifest, but ${stack.file} cannot be read (${(error as Error).message}). ` +
        'Run `account-factory synth` again.',
    );
  }
}

/** How many resources the stack declares. */
export function countResources({ json }: SynthesizedStack): number {
  return Object.values(json.resource ?? {}).reduce((sum, named) => sum + Object.keys(named).length, 0);
}

/**
 * How many provider processes terraform starts for the stack: one for each provider configuration that a resource uses.
 * A resource without `provider` uses the default one; an alias that nothing uses is never started.
 */
export function countProviderProcesses({ json }: SynthesizedStack): number {
  const used = Object.entries(json.resource ?? {}).flatMap(([type, named]) =>
    Object.values(named).map(({ provider }) =>
      typeof provider === 'string' ? provider : type.split('_')[0],
    ),
  );
  return new Set(used).size;
}
