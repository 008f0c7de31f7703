import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App, Manifest, type StackManifest } from 'cdktf';
import type { LandingZone } from '../factory/model/landing-zone';
import { jsonText } from '../factory/text/json-text';
import { CustomizationFiles } from './customizations/customization-files';
import { MODULES } from './customizations/local-module';
import { MemberStack } from './member-stack';
import { manifestEntry, stackPaths } from './output/manifest';
import { OutputFolder } from './output/output-folder';
import type { TerraformJson } from './render/fragments';
import { inspect } from './render/inspect';
import { withoutStackTraces } from './render/without-stack-traces';
import { allStacks } from './stacks';
import { stateLocation } from './state-location';

export interface SynthesizeOptions {
  /** Folder of organization.yaml: a local state folder is relative to it. */
  readonly rootDir: string;
  /** Folder to write to; made when it is not there. */
  readonly outDir: string;
}

export interface SynthesizedStack {
  readonly id: string;
  /** Slug of the account that it runs in; undefined for the management account. */
  readonly account: string | undefined;
  /** Ids of the stacks that have to be applied before it, sorted. */
  readonly dependencies: readonly string[];
  /** Its folder: a Terraform root module. */
  readonly directory: string;
  /** How many resources there are of each type. */
  readonly resources: Readonly<Record<string, number>>;
}

/**
 * Writes the Terraform of every stack and the manifest that lists them. A folder of an earlier synth whose stack is gone is
 * removed; `.terraform` of the others stays. The same model gives the same files, to the byte.
 *
 * @throws CustomizationError when a file of customizations/ fails
 * @throws Error for a mistake in the constructs, such as two resources with one address; nothing is written then
 */
export function synthesize(landingZone: LandingZone, options: SynthesizeOptions): SynthesizedStack[] {
  const outDir = resolve(options.outDir);
  mkdirSync(outDir, { recursive: true });
  const state = stateLocation(landingZone.terraform.state, options.rootDir, outDir);
  const output = new OutputFolder(outDir);
  const stacks = withoutStackTraces(() => {
    const app = new App({ outdir: outDir });
    const manifest: Record<string, StackManifest> = {};
    const synthesized: SynthesizedStack[] = [];
    const customizations = new CustomizationFiles(resolve(options.rootDir));
    for (const stack of allStacks({ app, landingZone, state, customizations })) {
      const { id } = stack.node;
      if (manifest[id]) throw new Error(`Two stacks have the id "${id}": one would overwrite the other.`);
      const paths = stackPaths(id);
      const dependencies = [...stack.dependencyIds].sort();
      manifest[id] = manifestEntry(id, dependencies, inspect(stack));
      const terraform = stack.toTerraform();
      output.add(paths.terraform, jsonText(terraform));
      for (const [path, content] of stack.files) output.add(`${paths.directory}/${path}`, content);
      const { lockFile } = landingZone.terraform;
      if (lockFile !== undefined) output.add(paths.lockFile, lockFile);
      const directory = join(outDir, paths.directory);
      const account = stack instanceof MemberStack ? stack.account.slug : undefined;
      synthesized.push({ id, account, dependencies, directory, resources: countResources(terraform) });
      // A rendered stack is of no use any more, and ten thousand of them are a lot of memory.
      app.node.tryRemoveChild(id);
    }
    output.add(Manifest.fileName, jsonText({ stacks: manifest, version: app.manifest.version }));
    return synthesized;
  });
  refuseUnknownDependencies(stacks);
  output.write();
  for (const { id } of stacks) output.clean(`${stackPaths(id).directory}/${MODULES}`);
  output.prune(Manifest.stacksFolder, 'cdk.tf.json', new Set(stacks.map(({ id }) => id)));
  return stacks;
}

/** The model comes in a fixed order, and rendering sorts keys: the text depends on nothing else. */
function countResources({ resource = {} }: TerraformJson): Record<string, number> {
  return Object.fromEntries(
    Object.entries(resource as Record<string, object>).map(([type, named]) => [
      type,
      Object.keys(named).length,
    ]),
  );
}

function refuseUnknownDependencies(stacks: readonly SynthesizedStack[]): void {
  const ids = new Set(stacks.map(({ id }) => id));
  for (const { id, dependencies } of stacks) {
    const unknown = dependencies.find((dependency) => !ids.has(dependency));
    if (unknown !== undefined) throw new Error(`Stack "${id}" depends on "${unknown}", which is no stack.`);
  }
}
