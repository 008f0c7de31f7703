import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

interface StackJson {
  readonly resource?: unknown;
  readonly output?: unknown;
  readonly provider?: unknown;
}

/**
 * Holds what `synth` wrote against what the plain app wrote: a comparison of two programs that do different work would
 * say nothing.
 *
 * @throws Error naming the first stack whose resources, providers or outputs differ
 */
export function expectSameResources(ours: string, plain: string): void {
  const idsOf = (folder: string): string[] =>
    Object.keys(
      (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { stacks: object }).stacks,
    ).sort();
  const ids = idsOf(ours);
  if (!isDeepStrictEqual(ids, idsOf(plain))) throw new Error('The plain app has other stacks than synth.');
  for (const id of ids) {
    const [a, b] = [ours, plain].map((folder) => compared(join(folder, 'stacks', id, 'cdk.tf.json')));
    const difference = firstDifference(a, b, '');
    if (difference !== undefined) throw new Error(`Stack ${id} differs at ${difference}`);
  }
}

/** Where two values differ, and how: of whole stacks nobody would find it. */
function firstDifference(ours: unknown, plain: unknown, path: string): string | undefined {
  if (isDeepStrictEqual(ours, plain)) return undefined;
  if (isMapping(ours) && isMapping(plain)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(plain)])) {
      const below = firstDifference(ours[key], plain[key], `${path}/${key}`);
      if (below !== undefined) return below;
    }
  }
  return `${path}: ours ${JSON.stringify(ours)}, plain ${JSON.stringify(plain)}`;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many resources a stack has. */
export function countResources(folder: string, id: string): number {
  const { resource } = compared(join(folder, 'stacks', id, 'cdk.tf.json'));
  return Object.values(resource as Record<string, object>).flatMap(Object.keys).length;
}

function compared(file: string): Required<StackJson> {
  // CDKTF reads an output of another state as `["name"]` or as `.name`: the same to Terraform.
  const text = readFileSync(file, 'utf8').replace(
    /outputs\[\\"(\w+)\\"\]|outputs\["(\w+)"\]/g,
    'outputs.$1$2',
  );
  const { resource, output, provider } = JSON.parse(text, withoutMetadata) as StackJson;
  return { resource, output: output ?? null, provider };
}

/** CDKTF notes each construct's path under `//`, which Terraform takes for a comment. */
function withoutMetadata(key: string, value: unknown): unknown {
  return key === '//' ? undefined : value;
}
