import type { NeededOutputs } from './needed-outputs';
import type { StateBackend } from './state-backend';

const MOST_NAMED = 2;

/** An output that a stack takes from another one, and that is not there yet. */
export interface MissingOutput {
  readonly stack: string;
  readonly output: string;
  /** Whether the other stack has any output in its state: it exists, and lacks only this one. */
  readonly stackExists: boolean;
}

/**
 * Which outputs of which stacks can be read from state now. What this run planned or applied says it; for any other stack
 * its state is asked, once.
 */
export class AvailableOutputs {
  readonly #known = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param probe - reads the names of the outputs in a stack's state */
  constructor(private readonly probe: (backend: StateBackend) => Promise<ReadonlySet<string>>) {}

  /** Says what a stack's state has (after a plan or an apply in this run). */
  record(stack: string, outputs: ReadonlySet<string>): void {
    this.#known.set(stack, Promise.resolve(outputs));
  }

  /** @param backendOf - where a stack's state is; what it does not know is left to terraform */
  async missing(
    needed: NeededOutputs,
    backendOf: (stack: string) => StateBackend | undefined,
  ): Promise<readonly MissingOutput[]> {
    const missing: MissingOutput[] = [];
    for (const [stack, names] of needed) {
      const available = await this.#of(stack, backendOf);
      if (available === undefined) continue;
      for (const output of names) {
        if (!available.has(output)) missing.push({ stack, output, stackExists: available.size > 0 });
      }
    }
    return missing;
  }

  #of(
    stack: string,
    backendOf: (stack: string) => StateBackend | undefined,
  ): Promise<ReadonlySet<string>> | undefined {
    const known = this.#known.get(stack);
    if (known !== undefined) return known;
    const backend = backendOf(stack);
    if (backend === undefined) return undefined;
    const probed = this.probe(backend);
    this.#known.set(stack, probed);
    // What failed may be tried again.
    probed.catch(() => this.#known.delete(stack));
    return probed;
  }
}

/**
 * What a stack has to wait for: `its account exists`, `its organization exists`, `network is applied`.
 *
 * @param missing - not empty
 */
export function whatIsAwaited(stack: string, missing: readonly MissingOutput[]): string {
  const awaited = [...new Map(missing.map((output) => [output.stack, output])).values()];
  const [first, ...others] = awaited;
  if (first === undefined) throw new RangeError('nothing is awaited');
  // Without it there is nothing of all the others, either.
  if (awaited.some((output) => output.stack === 'organization' && !output.stackExists)) {
    return 'its organization exists';
  }
  if (others.length > 0) {
    const names = awaited.slice(0, MOST_NAMED).map((output) => output.stack);
    const more = awaited.length - names.length;
    return more > 0
      ? `${names.join(', ')} and ${more} more are applied`
      : `${names.join(' and ')} are applied`;
  }
  if (!first.stackExists && first.stack === stack.replace(/^[a-z]+-/, 'account-'))
    return 'its account exists';
  return `${first.stack} is applied`;
}
