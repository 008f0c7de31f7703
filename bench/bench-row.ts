import type { Measurement } from './measure';

/** A synth from nothing to every stack written, ours and that of the plain CDKTF app that emits the same resources. */
export interface SynthRow {
  readonly accounts: number;
  readonly synth: Measurement;
  readonly plainSynth: Measurement;
}

/** What was measured for one number of accounts. */
export interface BenchRow extends SynthRow {
  /** Nothing cached. */
  readonly validateCold: Measurement;
  /** Nothing changed since the last run. */
  readonly validateWarm: Measurement;
  /** One request changed since the last run. */
  readonly validateOneChanged: Measurement;
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

/** What was measured with every baseline control switched on. */
export interface FullProfileRow extends SynthRow {
  /** Resources inside one account. */
  readonly resources: number;
}
