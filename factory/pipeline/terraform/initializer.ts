import { Semaphore } from '../semaphore';
import { StackFailure } from '../stack-diagnostic';
import type { SynthesizedStack } from '../synthesized-stack';
import { isInitialised, recordInitialised } from './init-fingerprint';
import { LockSeed } from './lock-seed';
import { type CommandContext, runCommand } from './run-command';

export interface InitializerProps {
  /** Part of what a stack is initialised for. */
  readonly terraformVersion: string;
  /** All stacks of the manifest: lock files that earlier runs left there are reused. */
  readonly directories: readonly string[];
}

/**
 * Runs `terraform init` where it is needed, at most once a stack.
 *
 * Terraform's plugin cache is not safe for several inits at once (hashicorp/terraform issue 31964): of the stacks that
 * take the same providers one is initialised alone, which fills the cache and makes the lock file; the others follow side
 * by side and only read the cache.
 */
export class Initializer {
  readonly #done = new Map<string, Promise<void>>();
  readonly #warm = new Map<string, Promise<boolean>>();
  readonly #oneAtATime = new Semaphore(1);
  #seed: LockSeed | undefined;

  constructor(private readonly props: InitializerProps) {}

  /** Whether an earlier run, or this one, has nothing left to do for the stack. */
  isInitialised(stack: SynthesizedStack): boolean {
    return isInitialised(stack, this.props.terraformVersion);
  }

  /** @throws StackFailure with terraform's diagnostics */
  init(stack: SynthesizedStack, context: CommandContext): Promise<void> {
    const known = this.#done.get(stack.id);
    if (known !== undefined) return known;
    const work = this.#initOnce(stack, context);
    this.#done.set(stack.id, work);
    // What failed may be tried again.
    work.catch(() => this.#done.delete(stack.id));
    return work;
  }

  async #initOnce(stack: SynthesizedStack, context: CommandContext): Promise<void> {
    if (this.isInitialised(stack)) return;
    const providers = stack.json.terraform?.required_providers ?? {};
    if (Object.keys(providers).length === 0) return this.#run(stack, context);

    const key = JSON.stringify(providers);
    for (let warm = this.#warm.get(key); warm !== undefined; warm = this.#warm.get(key)) {
      if (await warm) return this.#run(stack, context);
    }
    const work = this.#oneAtATime.hold(() => this.#run(stack, context));
    const warming = work.then(
      () => true,
      () => {
        // The next stack that takes these providers tries in its place.
        this.#warm.delete(key);
        return false;
      },
    );
    this.#warm.set(key, warming);
    return work;
  }

  async #run(stack: SynthesizedStack, context: CommandContext): Promise<void> {
    const seed = this.#lockSeed();
    const planted = seed.plant(stack);
    // Without -reconfigure: with it, a changed backend would look like an empty state, and everything be made again.
    const { code, diagnostics } = await runCommand(['init', '-json', '-input=false'], context);
    if (code !== 0) throw new StackFailure(diagnostics);
    planted.keepOwn();
    seed.learn(stack.directory);
    recordInitialised(stack, this.props.terraformVersion);
  }

  #lockSeed(): LockSeed {
    if (this.#seed === undefined) {
      this.#seed = new LockSeed();
      for (const directory of this.props.directories) this.#seed.learn(directory);
    }
    return this.#seed;
  }
}
