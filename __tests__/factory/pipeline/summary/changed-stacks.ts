import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeChange } from '../../../../factory/pipeline/attributes/attribute-change';
import { NO_CHANGES } from '../../../../factory/pipeline/change-counts';
import type { LandingZoneFile } from '../../../../factory/pipeline/landing-zone-file';
import {
  type PlanJson,
  type ResourceAction,
  type ResourceChange,
  summarizePlan,
} from '../../../../factory/pipeline/plan-summary';
import { type StackResult, stackResult } from '../../../../factory/pipeline/stack-result';

/** A change of one resource, as a plan summary has it. */
export function changed(
  address: string,
  action: ResourceAction,
  attributes: Readonly<Record<string, Omit<AttributeChange, 'path'>>> = {},
  more: Partial<ResourceChange> = {},
): ResourceChange {
  return {
    address,
    type: address.split('.')[0] ?? '',
    action,
    imported: false,
    movedFrom: undefined,
    reason: undefined,
    replacedFor: [],
    vanished: false,
    region: undefined,
    known: {},
    attributes: Object.entries(attributes).map(([path, change]) => ({ path, ...change })),
    ...more,
  };
}

/** A stack that was planned with these changes. */
export function plannedStack(stack: string, ...changes: readonly ResourceChange[]): StackResult {
  const counts = { ...NO_CHANGES };
  for (const { action } of changes) if (action !== 'no-op') counts[action] += 1;
  return stackResult(stack, 'planned', { changes, counts });
}

/** A stack with a plan that terraform made against the emulator. */
export function recordedStack(stack: string): StackResult {
  const json: PlanJson = JSON.parse(readFileSync(join(__dirname, '../plans', `${stack}.json`), 'utf8'));
  return stackResult(stack, 'planned', summarizePlan(json));
}

/** What is known of the organisation of the recorded plans. */
export const landingZone: LandingZoneFile = {
  organization: { name: 'e2e', homeRegion: 'eu-central-1', managementAccountId: '123456789012' },
  organizationalUnits: ['Security', 'Workloads', 'Workloads/Prod', 'Workloads/NonProd', 'Sandbox'].map(
    (path) => ({
      slug: path.toLowerCase().replaceAll('/', '-'),
      path,
    }),
  ),
  accounts: [
    { slug: 'trial', organizationalUnit: 'Workloads/NonProd' },
    { slug: 'checkout-prod', organizationalUnit: 'Workloads/Prod' },
    { slug: 'log-archive', organizationalUnit: 'Security' },
  ].map((account) => ({
    ...account,
    name: account.slug,
    email: `${account.slug}@example.com`,
    closed: false,
  })),
  policies: [
    { name: 'deny-leaving', type: 'scp', guardrails: ['deny-leaving'], targets: ['root'], accounts: 14 },
    {
      name: 'protect-trails',
      type: 'scp',
      guardrails: ['protect-trails'],
      targets: ['OU Workloads/Prod', 'OU Sandbox'],
      accounts: 6,
    },
  ],
  stacks: {
    'account-trial': { account: 'trial' },
    'baseline-trial': { account: 'trial' },
    'account-checkout-prod': { account: 'checkout-prod' },
    'baseline-checkout-prod': { account: 'checkout-prod' },
    'account-log-archive': { account: 'log-archive' },
    guardrails: {},
  },
  allowances: [],
};
