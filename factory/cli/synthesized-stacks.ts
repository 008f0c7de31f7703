import { resolve } from 'node:path';
import type { SynthesizedStack } from '../../constructs/synthesize';
import type { LandingZone } from '../model/landing-zone';
import { checkedLandingZone } from './checked-landing-zone';
import type { CommonOptions } from './options';

/**
 * Reads, checks, resolves and synthesizes.
 *
 * @returns undefined when there are errors; they are printed, and the exit code is set
 * @throws CannotRun when the root folder is not there
 */
export async function synthesizedStacks(options: CommonOptions): Promise<SynthesizedStack[] | undefined> {
  const landingZone = await checkedLandingZone(options);
  return landingZone && synthesizedFrom(landingZone, options);
}

/** Synthesizes what was read before. */
export async function synthesizedFrom(
  landingZone: LandingZone,
  options: CommonOptions,
): Promise<SynthesizedStack[]> {
  // cdktf takes longer to load than `validate` takes to run: only commands that synthesize pay for it.
  const { synthesize } = await import('../../constructs/synthesize');
  return synthesize(landingZone, { rootDir: resolve(options.root), outDir: resolve(options.out) });
}
