import { join } from 'node:path';
import type { SynthesizedStack } from './synthesized-stack';

/** Where the state of a stack is, as a module beside the stacks can be told. */
export interface StateBackend {
  /** Id of the stack. */
  readonly id: string;
  /** Folder of a stack: paths in the block are meant from there. */
  readonly readerDirectory: string;
  /** `cloud` or `backend`, as in a `terraform` block. */
  readonly block: Readonly<Record<string, unknown>>;
}

/** The state of a stack that was synthesized. */
export function ownBackend({ id, directory, json }: SynthesizedStack): StateBackend {
  const { backend, cloud } = json.terraform ?? {};
  const local = { local: { path: join(directory, 'terraform.tfstate') } };
  const block = cloud === undefined ? { backend: backend ?? local } : { cloud };
  return { id, readerDirectory: directory, block };
}

/**
 * The state of another stack, as one that reads its outputs says where it is: the other need not be synthesized.
 *
 * @returns undefined when the reader has no data source of that name
 */
export function backendOfOther(reader: SynthesizedStack, id: string): StateBackend | undefined {
  const source = reader.json.data?.terraform_remote_state?.[id];
  if (source === undefined) return undefined;
  return { id, readerDirectory: reader.directory, block: { backend: { [source.backend]: source.config } } };
}
