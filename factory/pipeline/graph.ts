import type { ManifestStack } from './manifest';
import { PipelineError } from './pipeline-error';

/** Stacks and the order in which they can be applied. */
export interface StackGraph {
  /** Ids, each after everything that it depends on. */
  readonly order: readonly string[];
  /** Ids by wave: a stack is in the wave after the last of its dependencies. For display; nothing waits for a wave. */
  readonly waves: readonly (readonly string[])[];
  /** Direct dependencies of a stack, those inside the graph only. */
  dependencies(id: string): readonly string[];
}

/**
 * The graph of the chosen stacks. A dependency that was not chosen is left out: its outputs are read from its state.
 *
 * @throws PipelineError when stacks depend on each other in a circle, or on one that is not in the manifest
 */
export function stackGraph(
  stacks: ReadonlyMap<string, Pick<ManifestStack, 'id' | 'dependencies'>>,
  chosen: Iterable<string> = stacks.keys(),
): StackGraph {
  const ids = new Set(chosen);
  for (const { id, dependencies } of stacks.values()) {
    const unknown = dependencies.find((dependency) => !stacks.has(dependency));
    if (unknown !== undefined) {
      throw new PipelineError(
        `Stack "${id}" depends on "${unknown}", which is not in the manifest. Synthesize all stacks again.`,
      );
    }
  }
  const dependencies = (id: string) => (stacks.get(id)?.dependencies ?? []).filter((other) => ids.has(other));
  const waveOf = new Map<string, number>();
  const onTheWay: string[] = [];

  const visit = (id: string): number => {
    const known = waveOf.get(id);
    if (known !== undefined) return known;
    if (onTheWay.includes(id)) {
      const circle = [...onTheWay.slice(onTheWay.indexOf(id)), id];
      throw new PipelineError(
        `Stacks depend on each other in a circle: ${circle.join(' -> ')}. None of them can be applied first.`,
      );
    }
    onTheWay.push(id);
    const wave = 1 + Math.max(-1, ...dependencies(id).map(visit));
    onTheWay.pop();
    waveOf.set(id, wave);
    return wave;
  };

  const waves: string[][] = [];
  for (const id of stacks.keys()) {
    if (!ids.has(id)) continue;
    const wave = visit(id);
    while (waves.length <= wave) waves.push([]);
    waves[wave]?.push(id);
  }
  return { order: waves.flat(), waves, dependencies };
}
