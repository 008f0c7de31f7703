import type { LandingZoneFile } from '../landing-zone-file';
import type { PipelineCommand } from '../reporter';
import type { PipelineResult } from '../run';
import type { StackDiagnostic } from '../stack-diagnostic';
import type { StackResult, StackStatus } from '../stack-result';
import { type GroupedWarning, groupedWarnings } from '../warnings';
import { type AccountRow, accountRows } from './account-rows';
import { type AllowedRow, allowedIn } from './allowed';
import { type Destroyed, destroyedIn } from './destroyed';
import { type GuardrailRow, guardrailRows, isOfGuardrail } from './guardrail-rows';
import { headline } from './headline';
import { Names } from './names';
import { phrasesFor } from './phrases/registry';
import { stackChanges } from './stack-change';
import { toldOnce } from './told-once';
import { isToldIn } from './told-stacks';
import { type Totals, totalsOf } from './totals';

/** What a plan or an apply does, or did, as a reader of the pull request wants to know it. Plain data. */
export interface PlanDocument {
  readonly command: PipelineCommand;
  /** `2 accounts created, 1 moved from Sandbox to Workloads/NonProd, nothing destroyed` */
  readonly headline: string;
  readonly totals: Totals;
  readonly accounts: readonly AccountRow[];
  readonly guardrails: readonly GuardrailRow[];
  /** Changes of the organisation's own stacks, without those of guardrails. */
  readonly organization: readonly OrganizationRow[];
  readonly destroyed: readonly Destroyed[];
  /** What the gate let pass, because the change says that it is meant. */
  readonly allowed: readonly AllowedRow[];
  readonly failures: readonly Failure[];
  /** Stacks of the organisation of which nothing can be told; those of accounts are in the rows of the accounts. */
  readonly open: readonly OpenStack[];
  readonly warnings: readonly GroupedWarning[];
  /** Why terraform was started again, and where. */
  readonly retried: readonly GroupedWarning[];
  /** Every stack that something is done to, or would be, with all that is known of it. */
  readonly stacks: readonly StackResult[];
}

export interface OrganizationRow {
  readonly stack: string;
  readonly says: readonly string[];
}

export interface Failure {
  readonly stack: string;
  /** `in plan` */
  readonly reason?: string;
  readonly errors: readonly StackDiagnostic[];
}

export interface OpenStack {
  readonly stack: string;
  readonly status: StackStatus;
  readonly reason?: string;
}

/** What the document is made from: of one run, or of the merged runs of shards. */
export type SummarizedRun = Pick<PipelineResult, 'command' | 'stacks' | 'interrupted' | 'warnings'>;

/**
 * @param landingZone - names and reach of what is in the plans. @default - ids and addresses have to do
 */
export function planDocument(
  { command, stacks, interrupted, warnings }: SummarizedRun,
  landingZone: LandingZoneFile | undefined,
): PlanDocument {
  const names = new Names(landingZone);
  const isTold = isToldIn(command, stacks, names);
  const told = stacks.filter(isTold);
  const accounts = accountRows(stacks, isTold, names, landingZone);
  const guardrails = guardrailRows(told, names, landingZone);
  const totals = totalsOf({ stacks, told, accounts, guardrails });
  return {
    command,
    headline: headline(totals, command, interrupted),
    totals,
    accounts,
    guardrails,
    organization: organizationRows(told, names),
    destroyed: destroyedIn(told),
    allowed: allowedIn(stacks),
    failures: stacks
      .filter(({ status }) => status === 'failed')
      .map(({ stack, reason, diagnostics }) => ({
        stack,
        ...(reason === undefined ? {} : { reason }),
        errors: diagnostics.filter(({ severity }) => severity === 'error'),
      })),
    open: stacks
      .filter((result) => isOpen(result) && !isTold(result) && names.accountOf(result.stack) === undefined)
      .map(({ stack, status, reason }) => ({ stack, status, ...(reason === undefined ? {} : { reason }) })),
    warnings: [...warnings.map((summary) => ({ summary, stacks: [] })), ...groupedWarnings(stacks)],
    retried: retriesIn(stacks),
    // What was refused is looked into as well.
    stacks: stacks.filter((result) => isTold(result) || result.status === 'failed'),
  };
}

function retriesIn(stacks: readonly StackResult[]): readonly GroupedWarning[] {
  return toldOnce(
    stacks.flatMap(({ stack, retried = [] }) =>
      [...new Set(retried)].map((summary) => ({ what: { summary }, stack })),
    ),
  );
}

function isOpen({ status }: StackResult): boolean {
  return (
    status === 'planned after' || status === 'skipped' || status === 'interrupted' || status === 'not started'
  );
}

function organizationRows(told: readonly StackResult[], names: Names): readonly OrganizationRow[] {
  return told
    .filter(({ stack }) => names.accountOf(stack) === undefined)
    .map((result) => ({
      stack: result.stack,
      says: phrasesFor(
        stackChanges(result).filter((change) => !isOfGuardrail(change)),
        names,
      ),
    }))
    .filter(({ says }) => says.length > 0);
}
