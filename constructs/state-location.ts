import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { StateSettings } from '../factory/model/landing-zone';
import { stackPaths } from './output/manifest';

/** Where the states of all stacks are. */
export interface StateLocation {
  readonly settings: StateSettings;
  /** Folder of local state files as seen from the folder of any stack, with forward slashes. */
  readonly localFolder: string;
}

/**
 * @param rootDir - folder of organization.yaml, which a local state folder is relative to
 * @param outDir - folder that is synthesized to; it has to exist
 */
export function stateLocation(settings: StateSettings, rootDir: string, outDir: string): StateLocation {
  const path = settings.backend === 'local' ? settings.path : '';
  // `..` leads to the parent of the real folder, wherever a link to it stands.
  const stackFolder = join(realpathSync(outDir), stackPaths('stack').directory);
  const stateFolder = resolve(realpathSync(rootDir), path);
  return { settings, localFolder: relative(stackFolder, stateFolder).split(sep).join('/') };
}
