import { commitOf } from '../git/commit';
import { GitError } from '../git/git';
import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import type { PipelineResult } from '../pipeline/run';
import { savedRun, writeSavedRun } from '../pipeline/summary/saved-run';

/** Keeps a run in a file, with the commit that it is of. */
export function saveRun(
  file: string,
  root: string,
  result: PipelineResult,
  landingZone: LandingZoneFile | undefined,
): void {
  writeSavedRun(file, savedRun(result, landingZone, headCommit(root)));
}

/** @returns undefined when the folder is in no repository, or git is not there: a run needs neither */
function headCommit(root: string): string | undefined {
  try {
    return commitOf(root, 'HEAD');
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
