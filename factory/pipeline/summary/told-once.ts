import { groupedBy } from '../../grouped-by';

/** What is the same in several stacks, once, with those stacks; in the order in which it is met first. */
export function toldOnce<T extends object>(
  found: readonly { readonly what: T; readonly stack: string }[],
): readonly (T & { readonly stacks: readonly string[] })[] {
  return [...groupedBy(found, ({ what }) => JSON.stringify(what)).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first.what, stacks: alike.map(({ stack }) => stack) }];
  });
}
