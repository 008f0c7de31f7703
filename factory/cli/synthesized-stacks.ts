import { resolve } from 'node:path';
import type { SynthesizedStack } from '../../constructs/synthesize';
import type { GoneStack } from '../affected/touched-stacks';
import { CannotRun } from '../diagnostics/cannot-run';
import type { LandingZone } from '../model/landing-zone';
import { selectStacks } from '../pipeline/select';
import { affectedStacks } from './affected-stacks';
import { checkedLandingZone } from './checked-landing-zone';
import type { AffectedOptions, CommonOptions } from './options';

/**
 * Reads, checks, resolves and synthesizes: all stacks, those that are named, or those that a change touches. With a base, stacks that
 * were there and are gone are written as modules that take away what is left of them.
 *
 * @param wanted - ids or patterns @default - all
 * @returns undefined when there are errors; they are printed, and the exit code is set
 * @throws CannotRun when the root folder is not there, a name means no stack, or git does not know the base
 */
export async function synthesizedStacks(
  options: CommonOptions & AffectedOptions,
  wanted: readonly string[] = [],
): Promise<SynthesizedStack[] | undefined> {
  const { base, affected } = options;
  if (base === undefined) {
    if (affected)
      throw new CannotRun('--affected asks for --base REF: the branch or commit to compare with.');
    const landingZone = await checkedLandingZone(options);
    return landingZone && synthesizedFrom(landingZone, options, { wanted });
  }
  const compared = await affectedStacks(options, base);
  if (!compared) return undefined;
  const { landingZone, retired } = compared;
  const touched = affected ? compared.affected.stacks.map(({ id }) => id) : undefined;
  return synthesizedFrom(landingZone, options, { wanted, retired, touched });
}

interface Selection {
  /** Ids or patterns. @default - all */
  readonly wanted?: readonly string[];
  /** @default - none */
  readonly retired?: readonly GoneStack[];
  /** Ids of the stacks to choose from. @default - all */
  readonly touched?: readonly string[];
}

/** Synthesizes what was read before. */
export async function synthesizedFrom(
  landingZone: LandingZone,
  options: CommonOptions,
  { wanted = [], retired = [], touched }: Selection = {},
): Promise<SynthesizedStack[]> {
  // cdktf takes longer to load than `validate` takes to run: only commands that synthesize pay for it.
  const { synthesize } = await import('../../constructs/synthesize');
  const places = { rootDir: resolve(options.root), outDir: resolve(options.out) };
  if (wanted.length === 0 && touched === undefined) return synthesize(landingZone, { ...places, retired });
  const chosen = new Set(touched);
  if (wanted.length > 0) {
    const { modelStacks } = await import('../../constructs/stack-source');
    const ids = [...modelStacks(landingZone, places).accounts.keys(), ...retired.map(({ id }) => id)];
    const selected = selectStacks(ids, wanted);
    if (touched === undefined) for (const id of selected) chosen.add(id);
    else for (const id of touched) if (!selected.includes(id)) chosen.delete(id);
  }
  return synthesize(landingZone, {
    ...places,
    only: (id) => chosen.has(id),
    retired: retired.filter(({ id }) => chosen.has(id)),
  });
}
