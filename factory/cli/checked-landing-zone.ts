import type { LandingZone } from '../model/landing-zone';
import { resolveLandingZone } from '../model/resolve-landing-zone';
import type { Workspace } from '../model/workspace';
import { readChecked, reportProblems } from './checked-workspace';
import type { CommonOptions } from './options';

/**
 * Reads, checks and resolves; prints problems to stderr.
 *
 * @returns undefined when a problem is an error; the exit code is set then
 * @throws CannotRun when the root folder is not there
 */
export async function checkedLandingZone(options: CommonOptions): Promise<LandingZone | undefined> {
  return (await checkedOrganization(options))?.landingZone;
}

/** As `checkedLandingZone`, with the files as they were read. */
export async function checkedOrganization(
  options: CommonOptions,
): Promise<{ readonly workspace: Workspace; readonly landingZone: LandingZone } | undefined> {
  const checked = readChecked(options);
  // With nothing to say even JSON is left out: it would be an empty list on stderr.
  const fine = checked.problems.length === 0 || reportProblems(checked, options, process.stderr);
  const { workspace } = checked;
  return fine ? { workspace, landingZone: resolveLandingZone(workspace) } : undefined;
}
