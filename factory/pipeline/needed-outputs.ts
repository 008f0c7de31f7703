/** Names of outputs by the id of the stack that has them. */
export type NeededOutputs = ReadonlyMap<string, ReadonlySet<string>>;

const REFERENCE = /\bdata\.terraform_remote_state\.([\w-]+)\.outputs(?:\.([\w-]+)|\[\\?"([^"\\]+)\\?"\])/g;

/**
 * The outputs of other stacks that a stack's JSON refers to. The data source that reads a stack's state is named after
 * the stack, so the text tells which outputs of which stacks it takes.
 */
export function neededOutputs(text: string): NeededOutputs {
  const needed = new Map<string, Set<string>>();
  for (const [, stack = '', byAttribute, byIndex] of text.matchAll(REFERENCE)) {
    const names = needed.get(stack) ?? new Set<string>();
    names.add(byAttribute ?? byIndex ?? '');
    needed.set(stack, names);
  }
  return needed;
}
