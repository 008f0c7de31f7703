import type { StackGraph } from './graph';
import type { Semaphore } from './semaphore';
import { blocksDependents, type StackResult, stackResult } from './stack-result';

export interface ScheduleProps {
  readonly graph: StackGraph;
  /** Limits how many stacks are worked on at once. */
  readonly places: Semaphore;
  /** @param before - results of the stacks that it depends on */
  readonly run: (id: string, before: readonly StackResult[]) => Promise<StackResult>;
  /** Asked before each stack starts. */
  readonly stopped: () => boolean;
  readonly onResult: (result: StackResult) => void;
}

/**
 * Works on every stack as soon as all that it depends on is through; one that failed stops those that depend on it, and
 * no others.
 *
 * @returns the results in the graph's order
 */
export async function schedule({
  graph,
  places,
  run,
  stopped,
  onResult,
}: ScheduleProps): Promise<StackResult[]> {
  const results = new Map<string, Promise<StackResult>>();
  /** Stacks at fault by the stack that is skipped for them, so that a skipped one hands on their names, not its own. */
  const causes = new Map<string, ReadonlySet<string>>();

  const withoutRunning = (id: string, before: readonly StackResult[]): StackResult | undefined => {
    const blocking = before.filter(blocksDependents);
    if (blocking.length === 0) return undefined;
    const atFault = blocking.filter(({ status }) => status === 'failed' || status === 'skipped');
    if (atFault.length === 0) return stackResult(id, 'not started');
    const names = new Set(atFault.flatMap(({ stack }) => [...(causes.get(stack) ?? [stack])]));
    causes.set(id, names);
    return stackResult(id, 'skipped', { reason: `depends on ${[...names].join(', ')}` });
  };

  for (const id of graph.order) {
    const dependencies = graph.dependencies(id).flatMap((dependency) => results.get(dependency) ?? []);
    const result = Promise.all(dependencies).then(async (before) => {
      const ended =
        withoutRunning(id, before) ??
        (await places.hold(async () => (stopped() ? stackResult(id, 'not started') : run(id, before))));
      onResult(ended);
      return ended;
    });
    results.set(id, result);
  }
  return Promise.all(results.values());
}
