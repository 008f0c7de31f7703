import type { Outcome, Problem } from './diagnostics/problem';
import type { LandingZone } from './model/landing-zone';
import { readWorkspace } from './model/read-workspace';
import { resolveLandingZone } from './model/resolve-landing-zone';
import type { Workspace } from './model/workspace';
import { runRules } from './rules/run-rules';
import { cachePath, codeVersion } from './source/cache-place';
import { DocumentCache } from './source/document-cache';
import type { Parse } from './source/read-document';

export interface CheckedWorkspace {
  readonly workspace: Workspace;
  /** Reads further files with what the run knows already. */
  readonly parse: Parse;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks everything below `root` (the folder of organization.yaml). Never throws for what is in the files.
 *
 * @throws NoSuchDay when the environment says that today is something else than a day
 */
export function checkWorkspace(root: string): CheckedWorkspace {
  const cache = new DocumentCache(cachePath(root), codeVersion());
  const workspace = readWorkspace(root, cache.parse);
  cache.save();
  return { workspace, parse: cache.parse, problems: runRules(workspace) };
}

/**
 * Reads, checks and resolves. The value is there when no problem is an error.
 *
 * @throws NoSuchDay as `checkWorkspace`
 */
export async function loadLandingZone(root: string): Promise<Outcome<LandingZone>> {
  const { workspace, problems } = checkWorkspace(root);
  const wrong = problems.some(({ severity }) => severity === 'error');
  return { value: wrong ? undefined : resolveLandingZone(workspace), problems };
}
