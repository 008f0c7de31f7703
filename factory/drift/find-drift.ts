import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import type { ManifestStack } from '../pipeline/manifest';
import type { PlanJson } from '../pipeline/plan-summary';
import type { StackResult } from '../pipeline/stack-result';
import { PLAN_FILE } from '../pipeline/stack-terraform';
import { readSynthesizedStack, type SynthesizedStack } from '../pipeline/synthesized-stack';
import type { Terraform } from '../pipeline/terraform/terraform';
import { auditPlace } from './audit-place';
import { auditQueries, auditRegion } from './audit-queries';
import type { AuditTrail } from './audit-trail';
import { driftOfPlan } from './drift-of-plan';
import type { DriftedResource, DriftReport, StackDrift } from './drift-report';
import { LikelyCauses } from './likely-cause';

export interface FindDriftProps {
  readonly manifest: ReadonlyMap<string, ManifestStack>;
  readonly landingZone: LandingZoneFile | undefined;
  readonly terraform: Pick<Terraform, 'capture'>;
  readonly trail: AuditTrail;
  /** Environment of terraform. */
  readonly env: NodeJS.ProcessEnv;
}

/** Removes the plan files of stacks: one of an earlier run is not to be taken for one of this run. */
export function dropPlans(stacks: Iterable<ManifestStack>): void {
  for (const { directory } of stacks) rmSync(join(directory, PLAN_FILE), { force: true });
}

/** What of the planned stacks is not as terraform left it. @param results - of a plan, whose plan files are still there */
export async function findDrift(
  results: readonly StackResult[],
  props: FindDriftProps,
): Promise<DriftReport> {
  const causes = new LikelyCauses(props.trail);
  const stacks: StackDrift[] = [];
  // One after the other: only those with changes have a plan file, and CloudTrail answers slowly anyway.
  for (const result of results) {
    const entry = props.manifest.get(result.stack);
    const found = entry && (await stackDrift(result, readSynthesizedStack(entry), causes, props));
    if (found) stacks.push(found);
  }
  return { looked: results.length, stacks, unread: causes.unread };
}

async function stackDrift(
  result: StackResult,
  stack: SynthesizedStack,
  causes: LikelyCauses,
  { landingZone, terraform, env }: FindDriftProps,
): Promise<StackDrift | undefined> {
  const account = landingZone?.stacks[stack.id]?.account ?? 'management account';
  const failure = failureOf(result);
  if (result.status === 'planned after') {
    const pending = result.changes.map(({ address, action }) => ({ address, action }));
    return { stack: stack.id, account, drifted: [], pending };
  }
  if (!existsSync(join(stack.directory, PLAN_FILE)))
    return failure === undefined
      ? undefined
      : { stack: stack.id, account, drifted: [], pending: [], failure };
  const { code, stdout, stderr } = await terraform.capture(['show', '-json', PLAN_FILE], stack.directory);
  if (code !== 0) return { stack: stack.id, account, drifted: [], pending: [], failure: stderr.trim() };
  const plan = JSON.parse(stdout) as PlanJson;
  const { drifted, pending } = driftOfPlan(plan);
  if (drifted.length === 0 && pending.length === 0 && failure === undefined) return undefined;
  const told: DriftedResource[] = [];
  for (const resource of drifted) {
    const values =
      plan.resource_drift?.find(({ address }) => address === resource.address)?.change.before ?? {};
    const place = auditPlace(resource.address, { stack: stack.json, plan, region: resource.region, env });
    const by = await causes.of(
      account,
      place && { ...place, region: auditRegion(resource.type, place.region) },
      auditQueries(resource.type, values),
    );
    told.push(by === undefined ? resource : { ...resource, by });
  }
  return { stack: stack.id, account, drifted: told, pending, failure };
}

function failureOf({ status, reason, diagnostics }: StackResult): string | undefined {
  if (status !== 'failed' && status !== 'skipped' && status !== 'interrupted' && status !== 'not started')
    return undefined;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ summary }) => summary);
  return errors.length > 0 ? errors.join('; ') : `${status}${reason === undefined ? '' : `: ${reason}`}`;
}
