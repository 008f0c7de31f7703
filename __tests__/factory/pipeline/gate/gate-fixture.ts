import { Allowances } from '../../../../factory/pipeline/gate/allowances';
import { Gate, type Verdict } from '../../../../factory/pipeline/gate/gate';
import type { AllowanceInFile, LandingZoneFile } from '../../../../factory/pipeline/landing-zone-file';
import type { PlanJson, PlanJsonChange } from '../../../../factory/pipeline/plan-summary';

export const TODAY = '2026-11-22';

/** What is known of a small organisation with the accounts `shop`, and `old`, which is closed. */
export const landingZone: LandingZoneFile = {
  organization: { name: 'acme', homeRegion: 'eu-central-1', managementAccountId: '111111111111' },
  organizationalUnits: [
    { slug: 'workloads', path: 'Workloads' },
    { slug: 'workloads-prod', path: 'Workloads/Prod' },
  ],
  accounts: ['shop', 'old'].map((slug) => ({
    slug,
    name: slug,
    email: `aws+${slug}@example.com`,
    organizationalUnit: 'Workloads/Prod',
    file: `accounts/${slug}.yaml`,
    closed: slug === 'old',
  })),
  policies: [],
  allowances: [],
  stacks: {
    organization: {},
    guardrails: {},
    ...Object.fromEntries(
      ['shop', 'old'].flatMap((account) => [
        [`account-${account}`, { account }],
        [`baseline-${account}`, { account }],
      ]),
    ),
    'account-gone': { account: 'gone', retired: true },
  },
};

type Values = Readonly<Record<string, unknown>>;

/** A resource of a plan. The action follows from what is there before and after. */
export function change(
  address: string,
  before: Values | undefined,
  after: Values | undefined,
  more: Partial<PlanJsonChange['change']> & Pick<PlanJsonChange, 'action_reason'> = {},
): PlanJsonChange {
  const { action_reason, ...rest } = more;
  const actions =
    before === undefined
      ? ['create']
      : after === undefined
        ? ['delete']
        : before === after
          ? ['no-op']
          : ['update'];
  return {
    address,
    type: address.slice(0, address.indexOf('.')),
    change: { actions, before: before ?? null, after: after ?? null, ...rest },
    action_reason,
  };
}

export function planOf(...changes: readonly PlanJsonChange[]): PlanJson {
  return { resource_changes: changes };
}

export interface Judging {
  readonly allow?: readonly Partial<AllowanceInFile>[];
  readonly isOld?: (allowance: AllowanceInFile) => boolean;
  /** Stacks of the run. @default - all */
  readonly run?: readonly string[];
  readonly known?: LandingZoneFile | null;
}

export function judge(
  stack: string,
  plan: PlanJson,
  { allow = [], isOld, run, known = landingZone }: Judging = {},
): Verdict & { readonly allowances: Allowances } {
  const allowances = new Allowances({
    allowances: allow.map((entry) => ({
      gate: '',
      on: '',
      reason: 'It is meant',
      until: '2026-12-01',
      file: 'organization.yaml',
      ...entry,
    })),
    today: TODAY,
    isOld,
  });
  const stacks = new Set(Object.keys(landingZone.stacks));
  const gate = new Gate({
    landingZone: known ?? undefined,
    stacks,
    run: run ? new Set(run) : stacks,
    allowances,
  });
  return { ...gate.judge(stack, plan), allowances };
}

/** The first line of what is said of each loss. */
export function summaries(stack: string, plan: PlanJson, judging?: Judging): readonly string[] {
  return judge(stack, plan, judging).refusals.map(({ summary }) => summary);
}
