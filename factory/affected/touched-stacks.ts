import { type ResourceDifference, resourceDifference } from './resource-difference';
import type { StackContent, StackSource } from './stack-source';

/** A stack that is not what it was. */
export interface TouchedStack {
  readonly id: string;
  /** Slug of the account that it is of. @default - it is of the organisation */
  readonly account?: string;
  readonly change: 'added' | 'changed' | 'retired';
  /** Ids of the stacks that have to be applied before it; none for one that is gone. */
  readonly dependencies: readonly string[];
  /** Addresses of what differs in it. */
  readonly resources: ResourceDifference;
}

/**
 * Compares what is synthesized for each stack, not what the files say: a change that comes to the same touches nothing.
 *
 * @param mayDiffer - whether a stack that is there before and after can have changed at all; the others are not made
 * @returns stacks in the order of `now`, then those that are gone
 */
export function touchedStacks(
  before: StackSource,
  now: StackSource,
  mayDiffer: (id: string, account: string | undefined) => boolean,
): TouchedStack[] {
  const touched: TouchedStack[] = [];
  for (const [id, account] of now.accounts) {
    const isNew = !before.accounts.has(id);
    if (!isNew && !mayDiffer(id, account)) continue;
    const content = now.content(id);
    const former = isNew ? undefined : contentBefore(before, id);
    if (former && sameContent(former, content)) continue;
    const resources = resourceDifference(former?.terraform ?? {}, content.terraform);
    const { dependencies } = content;
    touched.push({ id, account, change: isNew ? 'added' : 'changed', dependencies, resources });
  }
  for (const [id, account] of before.accounts) {
    if (now.accounts.has(id)) continue;
    const former = contentBefore(before, id);
    if (former === undefined) continue;
    const resources = resourceDifference(former.terraform, {});
    touched.push({ id, account, change: 'retired', dependencies: [], resources });
  }
  return touched;
}

/** @returns undefined when the files of then had mistakes, which keep the stack from being made: it is another one now */
function contentBefore(before: StackSource, id: string): StackContent | undefined {
  try {
    return before.content(id);
  } catch {
    return undefined;
  }
}

/**
 * Rendering sorts keys, so that equal content has equal text. Neither the block for CDKTF's own command line nor the order of the
 * stacks says anything to Terraform.
 */
function sameContent(a: StackContent, b: StackContent): boolean {
  const text = (content: StackContent) =>
    JSON.stringify({ ...content, dependencies: 0, terraform: { ...content.terraform, '//': 0 } });
  return text(a) === text(b);
}
