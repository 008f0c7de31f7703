import { isObject, type JsonObject } from '../misshape';

/** Days that a backup is kept. */
export interface Lifecycle {
  /** The setting that says it; its names from the top. */
  readonly setting: readonly string[];
  /** Undefined when it is kept for ever. */
  readonly deleteAfter: number | undefined;
  /** Undefined when it stays in warm storage. */
  readonly coldAfter: number | undefined;
}

/** A value of a plan, and the setting that it is of. */
export interface PlanValue {
  readonly setting: readonly string[];
  readonly value: string;
}

export interface BackupRule {
  readonly vault: PlanValue | undefined;
  /** Undefined when the rule says nothing of it. */
  readonly lifecycle: Lifecycle | undefined;
  readonly copies: readonly { readonly vault: PlanValue; readonly lifecycle: Lifecycle | undefined }[];
}

/** What an effective backup policy makes of one plan. */
export interface BackupPlan {
  readonly regions: readonly string[];
  readonly rules: readonly BackupRule[];
  /** ARNs of the roles that back up what is selected. */
  readonly roles: readonly PlanValue[];
}

/**
 * The plans of an effective backup policy. What has not the form of a setting is left out: another rule tells of it.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html
 */
export function backupPlans(effective: unknown): BackupPlan[] {
  return entriesAt(effective, ['plans']).map(({ value: plan, setting }) => ({
    regions: textsOf(plan.regions),
    rules: entriesAt(plan.rules, [], [...setting, 'rules']).map(ruleOf),
    roles: ['tags', 'resources'].flatMap((kind) =>
      entriesAt(plan.selections, [kind], [...setting, 'selections']).flatMap((selection) =>
        valueAt(selection, 'iam_role_arn'),
      ),
    ),
  }));
}

interface Entry {
  readonly value: JsonObject;
  readonly setting: readonly string[];
}

function ruleOf(rule: Entry): BackupRule {
  return {
    vault: valueAt(rule, 'target_backup_vault_name')[0],
    lifecycle: lifecycleOf(rule),
    copies: entriesAt(rule.value, ['copy_actions'], rule.setting).flatMap((copy) =>
      valueAt(copy, 'target_backup_vault_arn').map((vault) => ({ vault, lifecycle: lifecycleOf(copy) })),
    ),
  };
}

function lifecycleOf({ value: { lifecycle }, setting }: Entry): Lifecycle | undefined {
  if (!isObject(lifecycle)) return undefined;
  return {
    setting: [...setting, 'lifecycle', 'delete_after_days'],
    deleteAfter: daysOf(lifecycle.delete_after_days),
    coldAfter: daysOf(lifecycle.move_to_cold_storage_after_days),
  };
}

/** Entries with names of one's own below a path. */
function entriesAt(value: unknown, path: readonly string[], above: readonly string[] = []): Entry[] {
  const at = path.reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), value);
  if (!isObject(at)) return [];
  return Object.entries(at).flatMap(([name, below]) =>
    isObject(below) ? [{ value: below, setting: [...above, ...path, name] }] : [],
  );
}

function valueAt({ value, setting }: Entry, name: string): PlanValue[] {
  const found = value[name];
  return typeof found === 'string' ? [{ setting: [...setting, name], value: found }] : [];
}

function daysOf(value: unknown): number | undefined {
  const days = Number(value);
  return Number.isInteger(days) && days > 0 ? days : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
