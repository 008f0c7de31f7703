/** `error` stops the run (exit code 1); `warning` is printed and stops nothing. */
export type Severity = 'error' | 'warning';

/** The way from a document's root to a value: map keys and list indexes. */
export type Pointer = readonly (string | number)[];

/** Character offsets in a file, end exclusive. */
export type OffsetRange = readonly [start: number, end: number];

/**
 * Something wrong in a file of the user's. A problem says where it is by `pointer` (a place in the YAML document) or,
 * when the text could not be made into a document, by `range`; with neither, the whole file is meant. Line and column
 * are worked out only when it is printed, so that a run without problems never computes one.
 */
export interface Problem {
  /** Id of the rule: also the name of its source file and of its help page. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path relative to the root folder, with forward slashes. */
  readonly file: string;
  /** @default [] - the whole file */
  readonly pointer?: Pointer;
  /** Point at the key of the last pointer step, not at its value. @default false */
  readonly onKey?: boolean;
  /** @default - worked out from `pointer` */
  readonly range?: OffsetRange;
  /** What is wrong, why, and what to do: one or more full sentences. */
  readonly message: string;
  /** Likely intended values, best first; printed as "Did you mean". @default [] */
  readonly suggest?: readonly string[];
  /** Help page, relative to the project. @default `help/rules/<rule>.md` */
  readonly help?: string;
}

/** What every stage returns: a value when there is one to go on with, and everything that is wrong with the input. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}
