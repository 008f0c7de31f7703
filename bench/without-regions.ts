import { readFileSync, writeFileSync } from 'node:fs';

type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

interface StackFile {
  readonly terraform: {
    readonly required_providers: { readonly aws: { readonly source: string; readonly version: string } };
  };
  readonly resource?: Blocks;
  readonly data?: Blocks;
}

/**
 * Makes of a stack that names the region of each resource, as only AWS provider 6 takes it, one that an earlier provider plans: the same
 * resources by the same single provider, all of them in its own region.
 *
 * @param file - the stack's `cdk.tf.json`
 * @param version - constraint that the earlier provider meets
 */
export function withoutRegions(file: string, version: string): void {
  const stack = JSON.parse(readFileSync(file, 'utf8')) as StackFile;
  const required_providers = { aws: { ...stack.terraform.required_providers.aws, version } };
  const without = {
    ...stack,
    terraform: { ...stack.terraform, required_providers },
    ...(stack.resource && { resource: blocksWithout(stack.resource) }),
    ...(stack.data && { data: blocksWithout(stack.data) }),
  };
  writeFileSync(file, JSON.stringify(without));
}

function blocksWithout(blocks: Blocks): Blocks {
  return mapped(blocks, (named) => mapped(named, ({ region: _, ...block }) => block));
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
