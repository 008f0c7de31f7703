import type { AttributeChange } from '../pipeline/attributes/attribute-change';

/** Something in AWS that is not as terraform left it. */
export interface DriftedResource {
  readonly address: string;
  readonly type: string;
  /** Whether it is gone, or there and different. */
  readonly kind: 'changed' | 'gone';
  readonly region?: string;
  /** From what terraform left to what is there now; only what a plan would take back. */
  readonly attributes: readonly AttributeChange[];
  /** Whether the configuration wants something else by now as well. */
  readonly alsoPending: boolean;
  /** @default - CloudTrail could not be read, or does not say */
  readonly by?: LikelyCause;
}

/** The latest change of a resource that CloudTrail knows, other than by the pipeline. */
export interface LikelyCause {
  /** ARN or name. */
  readonly principal: string;
  /** ISO 8601 */
  readonly time: string;
  /** `UpdateAccountPasswordPolicy` */
  readonly event: string;
}

/** A change that the configuration asks for and that was not applied yet. */
export interface PendingChange {
  readonly address: string;
  readonly action: string;
}

export interface StackDrift {
  readonly stack: string;
  /** Slug of the account that the stack is of, or `management account`. */
  readonly account: string;
  readonly drifted: readonly DriftedResource[];
  readonly pending: readonly PendingChange[];
  /** Why it is not known whether there is more. @default - it was looked at */
  readonly failure?: string;
}

export interface DriftReport {
  /** How many stacks were looked at. */
  readonly looked: number;
  /** Those with something to tell. */
  readonly stacks: readonly StackDrift[];
  /** Why it is not told who changed something, with the accounts that it is of. */
  readonly unread: readonly { readonly reason: string; readonly accounts: readonly string[] }[];
}

export function hasDrift({ stacks }: DriftReport): boolean {
  return stacks.some(({ drifted }) => drifted.length > 0);
}

export function hasFailure({ stacks }: DriftReport): boolean {
  return stacks.some(({ failure }) => failure !== undefined);
}

/** What several shards found, as one. */
export function mergedReports(reports: readonly DriftReport[]): DriftReport {
  const unread = new Map<string, Set<string>>();
  for (const { reason, accounts } of reports.flatMap((report) => report.unread)) {
    const known = unread.get(reason) ?? new Set();
    for (const account of accounts) known.add(account);
    unread.set(reason, known);
  }
  return {
    looked: reports.reduce((sum, { looked }) => sum + looked, 0),
    stacks: reports.flatMap(({ stacks }) => stacks).sort((a, b) => (a.stack < b.stack ? -1 : 1)),
    unread: [...unread].map(([reason, accounts]) => ({ reason, accounts: [...accounts].sort() })),
  };
}
