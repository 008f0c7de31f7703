import { type ResourceDifference, resourceDifference } from './resource-difference';
import { type StackContent, type StackSource, sameContent } from './stack-source';

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

/** What came of a comparison. */
export interface Comparison {
  /** In the order of the stacks as they are now, then those that are gone. */
  readonly touched: readonly TouchedStack[];
  /** Those that are gone, as they were. */
  readonly gone: readonly GoneStack[];
}

/** A stack that was there, and is no longer. */
export interface GoneStack {
  readonly id: string;
  /** Slug of the account that it was of. @default - it was of the organisation */
  readonly account?: string;
  readonly terraform: StackContent['terraform'];
  /** Ids of the touched stacks that came after it. */
  readonly dependents: readonly string[];
}

/**
 * Compares what is synthesized for each stack, not what the files say: a change that comes to the same touches nothing. Each stack
 * is made once at most.
 *
 * @param mayDiffer - whether a stack that is there before and after can have changed at all; the others are not made
 */
export function touchedStacks(
  before: StackSource,
  now: StackSource,
  mayDiffer: (id: string, account: string | undefined) => boolean,
): Comparison {
  const touched: TouchedStack[] = [];
  const dependents = new Map<string, string[]>();
  const remember = (id: string, { dependencies }: StackContent) => {
    for (const other of dependencies) {
      const known = dependents.get(other);
      if (known) known.push(id);
      else dependents.set(other, [id]);
    }
  };
  for (const [id, account] of now.accounts) {
    const isNew = !before.accounts.has(id);
    if (!isNew && !mayDiffer(id, account)) continue;
    const content = now.content(id);
    const former = isNew ? undefined : contentBefore(before, id);
    if (former && sameContent(former, content)) continue;
    if (former) remember(id, former);
    const resources = resourceDifference(former?.terraform ?? {}, content.terraform);
    const { dependencies } = content;
    touched.push({ id, account, change: isNew ? 'added' : 'changed', dependencies, resources });
  }
  const gone: Omit<GoneStack, 'dependents'>[] = [];
  for (const [id, account] of before.accounts) {
    if (now.accounts.has(id)) continue;
    const former = contentBefore(before, id);
    if (former === undefined) continue;
    remember(id, former);
    const { terraform } = former;
    const resources = resourceDifference(terraform, {});
    touched.push({ id, account, change: 'retired', dependencies: [], resources });
    gone.push({ id, account, terraform });
  }
  return {
    touched,
    gone: gone.map((stack) => ({ ...stack, dependents: dependents.get(stack.id) ?? [] })),
  };
}

/** @returns undefined when the files of then had mistakes, which keep the stack from being made: it is another one now */
function contentBefore(before: StackSource, id: string): StackContent | undefined {
  try {
    return before.content(id);
  } catch {
    return undefined;
  }
}
