import { mkdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { App, Manifest, type StackManifest } from 'cdktf';
import type { LandingZone, StateSettings } from '../factory/model/landing-zone';
import { manifestEntry, stackPaths } from './output/manifest';
import { OutputFolder } from './output/output-folder';
import type { TerraformJson } from './render/fragments';
import { inspect } from './render/inspect';
import { allStacks } from './stacks';

export interface SynthesizeOptions {
  /** Folder of organization.yaml: a local state folder is relative to it. */
  readonly rootDir: string;
  /** Folder to write to; made when it is not there. */
  readonly outDir: string;
}

export interface SynthesizedStack {
  readonly id: string;
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
 * @throws Error for a mistake in the constructs, such as two resources with one address; nothing is written then
 */
export function synthesize(landingZone: LandingZone, options: SynthesizeOptions): SynthesizedStack[] {
  const outDir = resolve(options.outDir);
  mkdirSync(outDir, { recursive: true });
  const app = new App({ outdir: outDir });
  const localFolder = localStateFolder(landingZone.terraform.state, resolve(options.rootDir), outDir);
  const output = new OutputFolder(outDir);
  const manifest: Record<string, StackManifest> = {};
  const synthesized: SynthesizedStack[] = [];

  for (const stack of allStacks({
    app,
    landingZone,
    state: { settings: landingZone.terraform.state, localFolder },
  })) {
    const { id } = stack.node;
    if (manifest[id])
      throw new Error(`There are two stacks with the id "${id}": one would overwrite the other.`);
    const paths = stackPaths(id);
    const dependencies = [...stack.dependencyIds].sort();
    manifest[id] = manifestEntry(id, dependencies, inspect(stack));
    const terraform = stack.toTerraform();
    output.add(paths.terraform, toText(terraform));
    if (landingZone.terraform.lockFile !== undefined)
      output.add(paths.lockFile, landingZone.terraform.lockFile);
    synthesized.push({
      id,
      dependencies,
      directory: join(outDir, paths.directory),
      resources: countResources(terraform),
    });
    // A rendered stack is not needed any more, and ten thousand of them are a lot of memory.
    app.node.tryRemoveChild(id);
  }
  refuseUnknownDependencies(synthesized);
  output.add(Manifest.fileName, toText({ stacks: manifest, version: app.manifest.version }));
  output.write();
  output.prune(Manifest.stacksFolder, app.manifest.stackFileName, new Set(Object.keys(manifest)));
  return synthesized;
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function countResources({ resource = {} }: TerraformJson): Record<string, number> {
  return Object.fromEntries(
    Object.entries(resource as Record<string, object>).map(([type, named]) => [
      type,
      Object.keys(named).length,
    ]),
  );
}

/** Folder of local state as seen from any stack's folder. The way leads through real folders: terraform's does. */
function localStateFolder(state: StateSettings, rootDir: string, outDir: string): string {
  const path = state.backend === 'local' ? state.path : '';
  const stackFolder = join(realpathSync(outDir), stackPaths('stack').directory);
  return relative(stackFolder, resolve(realpathSync(rootDir), path))
    .split(sep)
    .join('/');
}

function refuseUnknownDependencies(stacks: readonly SynthesizedStack[]): void {
  const ids = new Set(stacks.map(({ id }) => id));
  for (const { id, dependencies } of stacks) {
    const unknown = dependencies.find((dependency) => !ids.has(dependency));
    if (unknown !== undefined) throw new Error(`Stack "${id}" depends on "${unknown}", which is no stack.`);
  }
}
