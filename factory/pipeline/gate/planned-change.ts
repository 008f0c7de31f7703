import { actionOf, type PlanJson, type PlanJsonChange, type ResourceAction } from '../plan-summary';

export type Attributes = Readonly<Record<string, unknown>>;

/** What a plan does with one resource, as rules of the gate look at it; also one that stays as it is. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly action: ResourceAction;
  /** As it is in AWS; undefined for what is created. */
  readonly before: Attributes | undefined;
  /** As it is to be, as far as it is known; undefined for what is deleted or forgotten. */
  readonly after: Attributes | undefined;
  /** Terraform's code word for the reason. */
  readonly reason: string | undefined;
  /** Arguments that cannot be changed in place. */
  readonly replacedFor: readonly string[];
  /** It is created because terraform, which knew it, found it gone. */
  readonly vanished: boolean;
}

/** Every managed resource of a plan. */
export function plannedChanges(plan: PlanJson): readonly PlannedChange[] {
  const gone = new Set(
    (plan.resource_drift ?? [])
      .filter(({ change }) => change.actions.includes('delete'))
      .map(({ address }) => address),
  );
  return (plan.resource_changes ?? [])
    .filter(({ mode = 'managed' }) => mode === 'managed')
    .map((change) => plannedChange(change, gone));
}

function plannedChange(
  { address, type, change, action_reason }: PlanJsonChange,
  gone: ReadonlySet<string>,
): PlannedChange {
  const action = actionOf(change.actions);
  return {
    address,
    type,
    action,
    before: change.before ?? undefined,
    after: change.after ?? undefined,
    reason: action_reason,
    replacedFor: (change.replace_paths ?? []).map((path) => path.join('.')),
    vanished: action === 'create' && gone.has(address),
  };
}

/** Whether the resource of before is gone when the plan is applied. */
export function isLost({ action }: Pick<PlannedChange, 'action'>): boolean {
  return action === 'delete' || action === 'replace';
}

/** A text among attributes; undefined when it is none, or not known yet. */
export function textOf(attributes: Attributes | undefined, name: string): string | undefined {
  const value = attributes?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** A number above zero: zero and none both stand for "no limit" in what is read by it. */
export function limitOf(attributes: Attributes | undefined, name: string): number | undefined {
  const value = attributes?.[name];
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** Blocks that Terraform lists although there can be one only, or several. */
export function blocksOf(attributes: Attributes | undefined, name: string): readonly Attributes[] {
  const value = attributes?.[name];
  return Array.isArray(value)
    ? value.filter((block): block is Attributes => typeof block === 'object' && block !== null)
    : [];
}
