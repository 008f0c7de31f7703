import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App, Manifest, type StackManifest } from 'cdktf';
import type { GoneStack } from '../factory/affected/touched-stacks';
import type { LandingZone } from '../factory/model/landing-zone';
import { LANDING_ZONE_FILE, type StackInFile } from '../factory/pipeline/landing-zone-file';
import { jsonText } from '../factory/text/json-text';
import { CustomizationFiles } from './customizations/customization-files';
import { MODULES } from './customizations/local-module';
import { MemberStack } from './member-stack';
import { landingZoneFile } from './output/landing-zone-file';
import { manifestEntry, stackPaths } from './output/manifest';
import { OutputFolder } from './output/output-folder';
import { retiredModule } from './output/retired-module';
import type { TerraformJson } from './render/fragments';
import { inspect } from './render/inspect';
import { withoutStackTraces } from './render/without-stack-traces';
import { stackDefinitions } from './stacks';
import { stateLocation } from './state-location';

export interface SynthesizeOptions {
  /** Folder of organization.yaml: a local state folder is relative to it. */
  readonly rootDir: string;
  /** Folder to write to; made when it is not there. */
  readonly outDir: string;
  /** Folder that the output is used in, which exists: local states are told as seen from there. @default - `outDir` */
  readonly usedIn?: string;
  /** Whether to make the stack with that id. Folders of others are left as they are. @default - all stacks are made */
  readonly only?: (id: string) => boolean;
  /** Stacks that are no longer there, as they were: they are written as modules that destroy what is left. @default [] */
  readonly retired?: readonly GoneStack[];
}

export interface SynthesizedStack {
  readonly id: string;
  /** Slug of the account that it runs in; undefined for the management account, and for a stack that is retired. */
  readonly account: string | undefined;
  /** Ids of the stacks that have to be applied before it, sorted. */
  readonly dependencies: readonly string[];
  /** Its folder: a Terraform root module. */
  readonly directory: string;
  /** How many resources there are of each type. */
  readonly resources: Readonly<Record<string, number>>;
}

/**
 * Writes the Terraform of the stacks, the manifest that lists them, and what readers of plans have to know. Of all stacks, a
 * folder of an earlier synth whose stack is gone is removed; `.terraform` of the others stays. The same model gives the same files, to
 * the byte, however few of the stacks are made.
 *
 * @throws CustomizationError when a file of customizations/ fails
 * @throws Error for a mistake in the constructs, such as two resources with one address; nothing is written then
 */
export function synthesize(landingZone: LandingZone, options: SynthesizeOptions): SynthesizedStack[] {
  const outDir = resolve(options.outDir);
  mkdirSync(outDir, { recursive: true });
  const { only = () => true, retired = [] } = options;
  const state = stateLocation(landingZone.terraform.state, options.rootDir, options.usedIn ?? outDir);
  const output = new OutputFolder(outDir);
  const ids = new Set(retired.map(({ id }) => id));
  // What is left out is there, in its state: the manifest is of what is written.
  const written = (id: string) => only(id) || retired.some((stack) => stack.id === id);
  const inFile: Record<string, StackInFile> = {};
  const stacks = withoutStackTraces(() => {
    const app = new App({ outdir: outDir });
    const manifest: Record<string, StackManifest> = {};
    const synthesized: SynthesizedStack[] = [];
    const customizations = new CustomizationFiles(resolve(options.rootDir));
    const add = (stack: Omit<SynthesizedStack, 'directory' | 'resources'>, terraform: TerraformJson) => {
      const paths = stackPaths(stack.id);
      output.add(paths.terraform, jsonText(terraform));
      const { lockFile } = landingZone.terraform;
      if (lockFile !== undefined) output.add(paths.lockFile, lockFile);
      const directory = join(outDir, paths.directory);
      synthesized.push({ ...stack, directory, resources: countResources(terraform) });
    };
    for (const { id, account, make } of stackDefinitions({ app, landingZone, state, customizations })) {
      if (ids.has(id)) throw new Error(`Two stacks have the id "${id}": one would overwrite the other.`);
      ids.add(id);
      if (!only(id)) continue;
      const stack = make();
      if (stack.node.id !== id) throw new Error(`Stack "${stack.node.id}" was announced as "${id}".`);
      const dependencies = [...stack.dependencyIds].sort();
      manifest[id] = manifestEntry(id, dependencies.filter(written), inspect(stack));
      inFile[id] = { account };
      for (const [path, content] of stack.files) output.add(`${stackPaths(id).directory}/${path}`, content);
      const runsIn = stack instanceof MemberStack ? stack.account.slug : undefined;
      add({ id, account: runsIn, dependencies }, stack.toTerraform());
      // A rendered stack is of no use any more, and ten thousand of them are a lot of memory.
      app.node.tryRemoveChild(id);
    }
    for (const { id, account, terraform, dependents } of retired) {
      const dependencies = dependents.filter((dependent) => ids.has(dependent) && written(dependent)).sort();
      manifest[id] = manifestEntry(id, dependencies, []);
      inFile[id] = { account, retired: true };
      add({ id, account: undefined, dependencies }, retiredModule(terraform));
    }
    output.add(LANDING_ZONE_FILE, jsonText(landingZoneFile(landingZone, inFile)));
    output.add(Manifest.fileName, jsonText({ stacks: manifest, version: app.manifest.version }));
    return synthesized;
  });
  refuseUnknownDependencies(stacks, ids);
  output.write();
  for (const { id } of stacks) output.clean(`${stackPaths(id).directory}/${MODULES}`);
  if (options.only === undefined)
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

function refuseUnknownDependencies(stacks: readonly SynthesizedStack[], ids: ReadonlySet<string>): void {
  for (const { id, dependencies } of stacks) {
    const unknown = dependencies.find((dependency) => !ids.has(dependency));
    if (unknown !== undefined) throw new Error(`Stack "${id}" depends on "${unknown}", which is no stack.`);
  }
}
