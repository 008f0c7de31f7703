import type { Interruption } from '../interruption';
import { Interrupted, StackFailure } from '../stack-diagnostic';
import type { Situation } from './retriable-errors';
import { retryReason } from './retry-reason';

/** How often, and how soon, something is tried again. */
export interface RetryPolicy {
  /** Most retries of one stack in one run. */
  readonly most: number;
  /** Wait before the first; each further one waits twice as long as the one before. */
  readonly firstWaitMs: number;
}

/** Some five minutes in all: longer than quotas by the minute, and than a new account takes as a rule. */
export const RETRY_POLICY: RetryPolicy = { most: 5, firstWaitMs: 10_000 };

const LONGEST_WAIT_MS = 120_000;

export interface RetriesProps {
  readonly policy: RetryPolicy;
  readonly interruption: Interruption;
  readonly situation: () => Situation;
  readonly onRetry: (retry: { readonly reason: string; readonly waitMs: number }) => void;
}

/** Tries again, for one stack, what failed by errors that pass, a bounded number of times. */
export class Retries {
  #made = 0;

  constructor(private readonly props: RetriesProps) {}

  /** Does something, and does it again as long as that makes sense. */
  async of<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        await this.waitAfter(error);
      }
    }
  }

  /**
   * Waits until it is time to try again.
   *
   * @throws the error itself when it is not retriable, or was retried enough
   * @throws Interrupted when the user asks the run to stop meanwhile
   */
  async waitAfter(error: unknown): Promise<void> {
    const { policy, interruption, situation, onRetry } = this.props;
    const reason = error instanceof StackFailure ? retryReason(error.diagnostics, situation()) : undefined;
    if (reason === undefined || this.#made >= policy.most) throw error;
    const waitMs = wait(policy.firstWaitMs, this.#made);
    this.#made += 1;
    onRetry({ reason, waitMs });
    await pause(waitMs, interruption);
  }
}

/**
 * Half of it is chance: stacks that were throttled together come back apart.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
function wait(firstMs: number, made: number): number {
  const full = Math.min(firstMs * 2 ** made, LONGEST_WAIT_MS);
  return full / 2 + (Math.random() * full) / 2;
}

function pause(ms: number, interruption: Interruption): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopListening = interruption.onRequest(() => {
      clearTimeout(timer);
      stopListening();
      reject(new Interrupted());
    });
    const timer = setTimeout(() => {
      stopListening();
      resolve();
    }, ms);
  });
}
