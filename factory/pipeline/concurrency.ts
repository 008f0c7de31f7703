import { availableParallelism, freemem } from 'node:os';

const GIB = 1024 ** 3;

/** Memory of one AWS provider process while it plans: 0.3 to 0.8 GB were measured with providers 5.100 and 6. */
const PROVIDER_MEMORY = 0.5 * GIB;
const TERRAFORM_MEMORY = 0.25 * GIB;

/** More stacks at once gain nothing: the Organizations API allows an account a few calls a second, and throttles. */
const MOST = 10;

/** Terraform waits for AWS most of the time: each core can serve two. */
const STACKS_PER_CORE = 2;

/**
 * How many stacks run at once when no number is given: as many as cores and free memory carry.
 *
 * @param providerProcesses - of the stack that starts most
 */
export function defaultConcurrency(
  providerProcesses: number,
  machine: { readonly cores: number; readonly memory: number } = thisMachine(),
): number {
  const byMemory = Math.floor(machine.memory / (TERRAFORM_MEMORY + providerProcesses * PROVIDER_MEMORY));
  return Math.max(1, Math.min(MOST, machine.cores * STACKS_PER_CORE, byMemory));
}

function thisMachine() {
  // A container's limit is not part of what the operating system calls free.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return { cores: availableParallelism(), memory: Math.min(freemem(), limit) };
}
