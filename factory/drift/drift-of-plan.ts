import { isDeepStrictEqual } from 'node:util';
import { attributeChanges } from '../pipeline/attributes/attribute-changes';
import { mostTelling } from '../pipeline/attributes/most-attributes';
import { PlanContext } from '../pipeline/attributes/plan-context';
import type { PlanJson, PlanJsonChange } from '../pipeline/plan-summary';
import type { DriftedResource, PendingChange } from './drift-report';

export interface PlanDrift {
  readonly drifted: readonly DriftedResource[];
  readonly pending: readonly PendingChange[];
}

type Attributes = Readonly<Record<string, unknown>>;

/**
 * Tells what others changed from what was not applied yet, in a plan that refreshed.
 *
 * Terraform lists in `resource_drift` all that differs between its state and AWS. Much of that nobody did: times of last use, counters,
 * what AWS adds by itself. What counts is what the plan would take back.
 */
export function driftOfPlan(plan: PlanJson): PlanDrift {
  const context = new PlanContext(plan);
  const changes = (plan.resource_changes ?? []).filter(
    ({ change, mode }) =>
      mode !== 'data' && !change.actions.every((action) => action === 'no-op' || action === 'read'),
  );
  const changeOf = new Map(changes.map((change) => [change.address, change]));
  const drifted: DriftedResource[] = [];
  const explained = new Set<string>();
  for (const drift of plan.resource_drift ?? []) {
    const { address, type } = drift;
    const change = changeOf.get(address);
    if (change === undefined) continue;
    const gone = drift.change.actions.includes('delete');
    const takenBack = new Set(
      attributeChanges(change.change, context.originOf).map(({ path }) => rootOf(path)),
    );
    const attributes = gone
      ? []
      : attributeChanges(drift.change, context.originOf).filter(({ path }) => takenBack.has(rootOf(path)));
    if (!gone && attributes.length === 0) continue;
    const alsoPending = !restores(drift, change);
    if (!alsoPending) explained.add(address);
    drifted.push({
      address,
      type,
      kind: gone ? 'gone' : 'changed',
      region: context.regionOf(address, drift.change.before, drift.change.after),
      attributes: mostTelling(attributes, false),
      alsoPending,
    });
  }
  const pending = changes
    .filter((change) => !explained.has(change.address) && !(drifted.length > 0 && onlyFollows(change)))
    .map(({ address, change }) => ({
      address,
      action: change.actions.length > 1 ? 'replace' : (change.actions[0] ?? ''),
    }));
  return { drifted, pending };
}

/** Whether a change does no more than to bring back what terraform left. */
function restores(drift: PlanJsonChange, change: PlanJsonChange): boolean {
  const left = attributesOf(drift.change.before);
  const now = attributesOf(drift.change.after);
  const wanted = attributesOf(change.change.after);
  return Object.entries(wanted).every(
    ([name, value]) =>
      value === null || isDeepStrictEqual(value, now[name]) || isDeepStrictEqual(value, left[name]),
  );
}

/** Whether nothing is to change but what AWS will say: it hangs on something that is made anew. */
function onlyFollows({ change }: PlanJsonChange): boolean {
  const before = attributesOf(change.before);
  const after = attributesOf(change.after);
  return (
    !change.actions.every((action) => action === 'create') &&
    Object.keys(after).every((name) => isDeepStrictEqual(before[name], after[name]))
  );
}

function attributesOf(value: unknown): Attributes {
  return typeof value === 'object' && value !== null ? (value as Attributes) : {};
}

function rootOf(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}
