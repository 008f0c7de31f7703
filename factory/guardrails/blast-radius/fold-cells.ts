import { groupedBy } from '../../grouped-by';
import type { Verdict } from '../evaluation/decision';
import type { Effect } from './effect';
import type { ProbeAction } from './probe-actions';
import type { ProbeSpace } from './probe-space';

/** One request whose verdict changed, by its indexes in the space. */
export interface Cell {
  readonly action: number;
  readonly region: number;
  readonly resource: number;
  readonly variant: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

const DIMENSIONS = ['region', 'variant', 'resource', 'action'] as const;
type Dimension = (typeof DIMENSIONS)[number];
type Block = Readonly<Record<Dimension, readonly number[]>> & Pick<Cell, 'before' | 'after'>;

/** Puts requests together that differ in one thing only, again and again: what remains are few blocks that hold them all. */
export function foldCells(space: ProbeSpace, cells: readonly Cell[]): Effect[] {
  let blocks: Block[] = cells.map(({ action, region, resource, variant, before, after }) => ({
    before,
    after,
    action: [action],
    region: [region],
    resource: [resource],
    variant: [variant],
  }));
  for (const dimension of DIMENSIONS) blocks = foldOver(dimension, blocks);
  return blocks.map((block) => effectOf(space, block));
}

function foldOver(dimension: Dimension, blocks: readonly Block[]): Block[] {
  const folded = new Map<string, Block & { readonly [D in Dimension]: number[] }>();
  for (const block of blocks) {
    const key = JSON.stringify({ ...block, [dimension]: null });
    const known = folded.get(key);
    if (known) known[dimension].push(...block[dimension]);
    else folded.set(key, { ...block, ...copyOf(block) });
  }
  return [...folded.values()];
}

function copyOf({ action, region, resource, variant }: Block): { readonly [D in Dimension]: number[] } {
  return { action: [...action], region: [...region], resource: [...resource], variant: [...variant] };
}

function effectOf(space: ProbeSpace, block: Block): Effect {
  const actions = block.action.flatMap((index) => space.actions[index] ?? []);
  const pick = <T>(all: readonly T[], indexes: readonly number[]): readonly T[] | undefined =>
    indexes.length === all.length ? undefined : all.filter((_, index) => indexes.includes(index));
  return {
    before: block.before,
    after: block.after,
    actions: [...new Set(actions.map(({ label }) => label))],
    samples: samplesOf(actions),
    regions: pick(space.regions, block.region),
    resources: pick(space.resources, block.resource)?.map((resource) => resource ?? 'any'),
    by: pick(space.variants, block.variant) && byWhom(space, block.variant),
    requests: DIMENSIONS.reduce((product, dimension) => product * block[dimension].length, 1),
  };
}

/** Patterns with the first action that stands for each. */
function samplesOf(actions: readonly ProbeAction[]): Readonly<Record<string, string>> {
  const samples = new Map<string, string>();
  for (const { action, label } of actions) {
    if (action !== label && !samples.has(label)) samples.set(label, action);
  }
  return Object.fromEntries(samples);
}

/** People under the same circumstances are told together. */
function byWhom({ variants }: ProbeSpace, indexes: readonly number[]): string[] {
  const probed = indexes.flatMap((index) => variants[index] ?? []);
  return [...groupedBy(probed, ({ when }) => when)].map(([when, people]) => {
    const who = [...new Set(people.map((person) => person.who))].join(', ');
    return when === '' ? who : `${who} when ${when}`;
  });
}
