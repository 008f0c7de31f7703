import type { Measurement } from './measure';

/** What was measured for one number of accounts. */
export interface BenchRow {
  readonly accounts: number;
  /** Nothing cached. */
  readonly validateCold: Measurement;
  /** Nothing changed since the last run. */
  readonly validateWarm: Measurement;
  /** One request changed since the last run. */
  readonly validateOneChanged: Measurement;
  /** From nothing to every stack written. */
  readonly synth: Measurement;
  /** The plain CDKTF app that emits the same resources. */
  readonly plainSynth: Measurement;
  /** An organisation of so many accounts with more guardrails. */
  readonly guardrails: GuardrailBench;
}

export interface GuardrailBench {
  readonly policies: number;
  readonly cases: number;
  /** Every case, all of which pass. */
  readonly test: Measurement;
  /** Policies that differ from the base. */
  readonly changed: number;
  readonly diff: Measurement;
}
