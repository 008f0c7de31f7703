import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { App } from 'cdktf';
import type { StackContent, StackSource } from '../factory/affected/stack-source';
import type { LandingZone } from '../factory/model/landing-zone';
import { CustomizationFiles } from './customizations/customization-files';
import { withoutStackTraces } from './render/without-stack-traces';
import { stackDefinitions } from './stacks';
import { stateLocation } from './state-location';

export interface ModelStacksOptions {
  /** Folder of organization.yaml: a local state folder is relative to it. */
  readonly rootDir: string;
  /** Folder that stacks would be written to; made when it is not there. */
  readonly outDir: string;
  /** Folder that holds customizations/. @default - rootDir */
  readonly customizationsDir?: string;
}

/** The stacks of a model, each made when it is asked for; nothing is written. */
export function modelStacks(landingZone: LandingZone, options: ModelStacksOptions): StackSource {
  const outDir = resolve(options.outDir);
  mkdirSync(outDir, { recursive: true });
  const app = new App({ outdir: outDir });
  const state = stateLocation(landingZone.terraform.state, options.rootDir, outDir);
  const customizations = new CustomizationFiles(resolve(options.customizationsDir ?? options.rootDir));
  const definitions = new Map(
    [...stackDefinitions({ app, landingZone, state, customizations })].map((definition) => [
      definition.id,
      definition,
    ]),
  );
  const content = (id: string): StackContent => {
    const stack = withoutStackTraces(() => definitions.get(id)?.make());
    if (stack === undefined) throw new Error(`There is no stack "${id}".`);
    const rendered: StackContent = {
      terraform: withoutStackTraces(() => stack.toTerraform()),
      dependencies: [...stack.dependencyIds].sort(),
      files: Object.fromEntries(
        [...stack.files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
      ),
      lockFile: landingZone.terraform.lockFile,
    };
    app.node.tryRemoveChild(id);
    return rendered;
  };
  return { accounts: new Map([...definitions].map(([id, { account }]) => [id, account])), content };
}
