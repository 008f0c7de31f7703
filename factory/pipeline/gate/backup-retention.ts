import type { GateContext } from './gate-rule';
import { type Attributes, blocksOf, limitOf, textOf } from './planned-change';
import { settingChanges } from './setting-changes';

/** How long something is kept before and after a plan; endless for what is kept for ever. */
export interface Kept {
  readonly address: string;
  /** `logs in the bucket acme-logs-cloudtrail` */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** For how many days rules of backup plans and of backup policies keep what they make. Rules that go are left out. */
export function backupRetention({ changes }: Pick<GateContext, 'changes'>): readonly Kept[] {
  const ofPlans = settingChanges(changes, 'aws_backup_plan', 'name').flatMap((change) =>
    compared(change, 'plan', daysOfPlan),
  );
  const ofPolicies = settingChanges(changes, 'aws_organizations_policy', 'name').flatMap((change) =>
    change.before.type === 'BACKUP_POLICY' ? compared(change, 'policy', daysOfPolicy) : [],
  );
  return [...ofPlans, ...ofPolicies];
}

function compared(
  { address, of, before, after }: ReturnType<typeof settingChanges>[number],
  kind: string,
  daysOf: (attributes: Attributes) => ReadonlyMap<string, number>,
): readonly Kept[] {
  const later = after && daysOf(after);
  return [...daysOf(before)].flatMap(([rule, from]) => {
    const to = later?.get(rule);
    return to === undefined
      ? []
      : [{ address, what: `backups of the rule ${rule} of the ${kind} ${of}`, from, to }];
  });
}

function daysOfPlan(plan: Attributes): ReadonlyMap<string, number> {
  return new Map(
    blocksOf(plan, 'rule').map((rule) => [
      textOf(rule, 'rule_name') ?? '',
      limitOf(blocksOf(rule, 'lifecycle')[0], 'delete_after') ?? Number.POSITIVE_INFINITY,
    ]),
  );
}

/** @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html */
function daysOfPolicy(policy: Attributes): ReadonlyMap<string, number> {
  const plans = Object.entries(recordOf(recordOf(parsed(textOf(policy, 'content'))).plans));
  return new Map(
    plans.flatMap(([plan, value]) =>
      Object.entries(recordOf(recordOf(value).rules)).flatMap(([rule, settings]) => {
        // With an operator of inheritance around it, such as `@@assign`; and in quotes or not.
        const days = recordOf(recordOf(settings).lifecycle).delete_after_days;
        const value = Number(typeof days === 'object' ? recordOf(days)['@@assign'] : days);
        if (rule.startsWith('@@')) return [];
        return [[`${plan}.${rule}`, value > 0 ? value : Number.POSITIVE_INFINITY] as const];
      }),
    ),
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Attributes {
  return typeof value === 'object' && value !== null ? (value as Attributes) : {};
}
