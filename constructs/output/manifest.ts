import type { StackAnnotation, StackManifest } from 'cdktf';

const STACKS = 'stacks';

/** Files of a stack as the manifest names them: relative to the output folder, with forward slashes. */
export function stackPaths(id: string) {
  const directory = `${STACKS}/${id}`;
  return {
    directory,
    terraform: `${directory}/cdk.tf.json`,
    lockFile: `${directory}/.terraform.lock.hcl`,
    metadata: `${directory}/metadata.json`,
  } as const;
}

/** Entry of a stack in `manifest.json`, by which the CDKTF command line and the pipeline find it. */
export function manifestEntry(
  id: string,
  dependencies: readonly string[],
  annotations: readonly StackAnnotation[],
): StackManifest {
  const { directory, terraform, metadata } = stackPaths(id);
  return {
    annotations: [...annotations],
    constructPath: id,
    dependencies: [...dependencies],
    name: id,
    stackMetadataPath: metadata,
    synthesizedStackPath: terraform,
    workingDirectory: directory,
  };
}
