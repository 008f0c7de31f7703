import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SynthesizedStack } from '../synthesized-stack';
import { satisfies } from '../version';
import { LOCK_FILE, type LockedProvider, parseLockFile, readLockFile, readText } from './lock-file';

const HEADER = '# This file is maintained automatically by "terraform init".\n';

/** Copy of a lock file that came out of an init here, not out of the repository. */
const OWN_COPY = join('.terraform', 'account-factory-lock');

/**
 * Gives a stack without a lock file the provider choices of the stacks before it.
 *
 * Terraform takes a provider from the plugin cache only when the lock file already has its checksum, and otherwise
 * downloads it again (`plugin_cache_may_break_dependency_lock_file` would leave incomplete lock files instead). It also
 * means that all stacks run on one provider version, whichever was the newest when the first of them was initialised.
 */
export class LockSeed {
  readonly #known = new Map<string, LockedProvider>();

  /** Remembers what a stack is locked to; the first stack to name a provider version has the say. */
  learn(directory: string): void {
    for (const locked of parseLockFile(readLockFile(directory) ?? '')) {
      const key = `${locked.address} ${locked.version}`;
      if (!this.#known.has(key)) this.#known.set(key, locked);
    }
  }

  /**
   * Makes the stack ready for `terraform init`: plants a lock file where there is none. One that an earlier init left is
   * dropped when the constraints have moved away from it; one from the repository stays, and terraform reports it.
   *
   * @returns what to call after the init
   */
  plant(stack: SynthesizedStack): { readonly keepOwn: () => void } {
    const { directory } = stack;
    const ownCopy = join(directory, OWN_COPY);
    const present = readLockFile(directory);
    const own = present === undefined || present === readText(ownCopy);
    if (present === undefined || (own && !this.#fits(stack, parseLockFile(present)))) {
      const blocks = requiredProviders(stack).flatMap((required) => this.#find(required)?.text ?? []);
      const file = join(directory, LOCK_FILE);
      if (blocks.length > 0) writeFileSync(file, [HEADER, ...blocks, ''].join('\n'));
      else rmSync(file, { force: true });
    }
    return {
      keepOwn: () => {
        if (!own) return;
        mkdirSync(join(directory, '.terraform'), { recursive: true });
        writeFileSync(ownCopy, readLockFile(directory) ?? '');
      },
    };
  }

  #fits(stack: SynthesizedStack, locked: readonly LockedProvider[]): boolean {
    return requiredProviders(stack).every((required) => {
      const provider = locked.find(({ address }) => names(address, required));
      return provider === undefined || takes(required, provider);
    });
  }

  #find(required: RequiredProvider): LockedProvider | undefined {
    return [...this.#known.values()].find(
      (locked) => names(locked.address, required) && takes(required, locked),
    );
  }
}

interface RequiredProvider {
  readonly source: string;
  readonly version: string;
}

function requiredProviders({ json }: SynthesizedStack): readonly RequiredProvider[] {
  return Object.entries(json.terraform?.required_providers ?? {}).map(
    ([name, { source = `hashicorp/${name}`, version = '' }]) => ({ source: source.toLowerCase(), version }),
  );
}

function names(address: string, { source }: RequiredProvider): boolean {
  return address === source || address.endsWith(`/${source}`);
}

function takes({ version }: RequiredProvider, locked: LockedProvider): boolean {
  return version === '' || satisfies(locked.version, version);
}
