import type { Verdict } from '../evaluation/decision';

/** Requests whose verdict changes in one way: every action in every region on every resource by everyone listed. */
export interface Effect {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly actions: readonly string[];
  /** Of actions that stand for a pattern, one by its label. */
  readonly samples: Readonly<Record<string, string>>;
  /** Undefined: in all that were probed. */
  readonly regions: readonly string[] | undefined;
  /** Undefined: on all that were probed. */
  readonly resources: readonly string[] | undefined;
  /** Who, and under which circumstances. Undefined: all that were probed. */
  readonly by: readonly string[] | undefined;
  readonly requests: number;
}

/** Effects that several accounts share. */
export interface GroupedEffects {
  readonly accounts: readonly string[];
  readonly effects: readonly Effect[];
}
