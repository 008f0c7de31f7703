import type { Names } from '../names';
import type { StackChange } from '../stack-change';

/** Says the changes of one family of resources in the words of a request. */
export interface Phrases {
  /** Whether a resource is of the family. The first family of the registry that knows it says it. */
  knows(change: StackChange): boolean;
  /**
   * @param changes - those of one account, or of one stack of the organisation, that the family knows; never empty
   * @returns phrases such as `budget 500 -> 800 USD`; none when there is nothing to tell a reader
   */
  say(changes: readonly StackChange[], names: Names): readonly string[];
}
