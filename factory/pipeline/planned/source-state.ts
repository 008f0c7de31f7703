/** Which state of the files something was made of. */
export interface SourceState {
  /** Undefined when there is no repository, or no commit in it yet. */
  readonly commit?: string;
  /** Changes that are in no commit, as file names; some of many. */
  readonly uncommitted: readonly string[];
}
