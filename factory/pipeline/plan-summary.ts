import type { AttributeChange } from './attributes/attribute-change';
import { type AttributeValues, attributeChanges } from './attributes/attribute-changes';
import { type KnownAttributes, knownAttributes } from './attributes/known-attributes';
import { mostTelling } from './attributes/most-attributes';
import { PlanContext, type PlanContextJson } from './attributes/plan-context';
import { addCounts, type ChangeCounts, NO_CHANGES } from './change-counts';

/** `terraform show -json <plan file>`, as far as it is read here. */
export interface PlanJson extends PlanContextJson {
  readonly resource_changes?: readonly PlanJsonChange[];
  /** What terraform found changed since its last run, by others than itself. */
  readonly resource_drift?: readonly PlanJsonChange[];
  readonly output_changes?: Readonly<
    Record<string, { actions: readonly string[]; after?: unknown; after_unknown?: unknown }>
  >;
}

export interface PlanJsonChange {
  readonly address: string;
  readonly previous_address?: string;
  /** @default 'managed' */
  readonly mode?: string;
  readonly type: string;
  readonly change: AttributeValues & {
    readonly actions: readonly string[];
    /** Attributes as they are in AWS before; null for what is created. */
    readonly before?: Readonly<Record<string, unknown>> | null;
    /** As they are to be, without those that are not known yet; null for what is deleted. */
    readonly after?: Readonly<Record<string, unknown>> | null;
    readonly importing?: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
  readonly action_reason?: string;
}

export type ResourceAction = 'create' | 'update' | 'delete' | 'replace' | 'read' | 'forget' | 'no-op';

/** One resource that a plan does something to. */
export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly action: ResourceAction;
  readonly imported: boolean;
  readonly movedFrom: string | undefined;
  /** Why terraform replaces or deletes it, in its own code words. */
  readonly reason: string | undefined;
  /** Arguments that cannot be changed in place. */
  readonly replacedFor: readonly string[];
  /** It is created because terraform, which knew it, found it gone. */
  readonly vanished: boolean;
  /** Region that it is in, as far as the plan tells. */
  readonly region: string | undefined;
  /** Attributes that it goes by, whether or not they change: its name, a budget's unit. */
  readonly known: KnownAttributes;
  /** Nothing of what is sensitive; shortened, where a resource is made or destroyed as a whole. */
  readonly attributes: readonly AttributeChange[];
}

export interface PlanSummary {
  readonly counts: ChangeCounts;
  readonly changes: readonly ResourceChange[];
  /** Outputs whose value is in the state already, whether or not this plan changes it. */
  readonly outputsInState: ReadonlySet<string>;
  /** Outputs that the plan gives another value, or may give one. */
  readonly changedOutputs: ReadonlySet<string>;
}

/** What a plan does, from terraform's JSON form of it. */
export function summarizePlan(plan: PlanJson): PlanSummary {
  const gone = new Set(
    (plan.resource_drift ?? [])
      .filter(({ change }) => change.actions.includes('delete'))
      .map(({ address }) => address),
  );
  const context = new PlanContext(plan);
  const changes = (plan.resource_changes ?? [])
    .filter(doesSomething)
    .map((change) => resourceChange(change, gone, context));
  const outputs = Object.entries(plan.output_changes ?? {});
  return {
    counts: changes.map(countsOf).reduce(addCounts, NO_CHANGES),
    changes,
    outputsInState: new Set(
      outputs
        .filter(([, { actions, after_unknown }]) => !actions.includes('create') && after_unknown !== true)
        .map(([name]) => name),
    ),
    changedOutputs: new Set(
      outputs.filter(([, { actions }]) => !actions.includes('no-op')).map(([name]) => name),
    ),
  };
}

function resourceChange(
  { address, previous_address, type, change, action_reason }: PlanJsonChange,
  gone: ReadonlySet<string>,
  context: PlanContext,
): ResourceChange {
  const action = actionOf(change.actions);
  return {
    address,
    type,
    action,
    imported: change.importing !== undefined,
    movedFrom: previous_address,
    reason: action_reason,
    replacedFor: (change.replace_paths ?? []).map((path) => path.join('.')),
    vanished: action === 'create' && gone.has(address),
    region: context.regionOf(address, change.after, change.before),
    known: knownAttributes(type, change.after ?? change.before),
    attributes: action === 'no-op' || action === 'read' ? [] : attributesOf(action, change, context),
  };
}

function attributesOf(
  action: ResourceAction,
  change: AttributeValues,
  context: PlanContext,
): readonly AttributeChange[] {
  return mostTelling(attributeChanges(change, context.originOf), action === 'create' || action === 'delete');
}

/** What a list of actions comes to. */
export function actionOf(actions: readonly string[]): ResourceAction {
  return actions.length > 1 ? 'replace' : ((actions[0] ?? 'no-op') as ResourceAction);
}

function doesSomething({ change, previous_address }: PlanJsonChange): boolean {
  return (
    actionOf(change.actions) !== 'no-op' || change.importing !== undefined || previous_address !== undefined
  );
}

function countsOf({ action, imported, movedFrom }: ResourceChange): ChangeCounts {
  return {
    ...NO_CHANGES,
    ...(action === 'no-op' ? {} : { [action]: 1 }),
    import: imported ? 1 : 0,
    move: movedFrom === undefined ? 0 : 1,
  };
}
