import { join } from 'node:path';
import type { ManifestStack } from '../manifest';
import { PipelineError } from '../pipeline-error';
import { PLAN_FILE } from '../stack-terraform';
import { fileDigest } from './file-digest';
import { type PlanRecord, readPlanRecord } from './plan-record';
import type { SourceState } from './source-state';

const AGAIN = 'Run `account-factory plan` at this commit, look at what it shows, and apply that.';

export interface PlannedStacksProps {
  readonly manifest: ReadonlyMap<string, ManifestStack>;
  /** Ids of stacks that were asked for by name. @default - all that were planned */
  readonly stacks?: readonly string[];
  /** As the files are now. */
  readonly source: SourceState;
}

/**
 * Records of the plan files that are there.
 *
 * @throws PipelineError when one of them must not be applied: it is of other files than those that are here, or is not the file that
 * was planned
 */
export function plannedStacks({
  manifest,
  stacks,
  source,
}: PlannedStacksProps): ReadonlyMap<string, PlanRecord> {
  refuseUnclearSource(source);
  const asked = [...manifest.values()].filter(({ id }) => stacks?.includes(id) ?? true);
  const records = asked.flatMap((stack) => {
    const record = readPlanRecord(stack.directory);
    return record === undefined ? [] : [{ stack, record }];
  });
  if (records.length === 0 || (stacks && records.length < asked.length)) {
    const found = new Set(records.map(({ stack }) => stack));
    const missing = asked.filter((stack) => !found.has(stack)).map(({ id }) => id);
    throw new PipelineError(
      `There is no record of a plan of ${stacks ? some(missing) : 'any stack'} in the output folder: of each stack its folder needs plan.tfplan and ` +
        `plan-record.json, which \`plan\` writes. ${AGAIN}`,
    );
  }
  const refusals = records.flatMap(({ stack, record }) => {
    const why = whyNot(stack, record, source);
    return why === undefined ? [] : [`${stack.id}: ${why}`];
  });
  if (refusals.length > 0) {
    throw new PipelineError(
      `Nothing was applied, because plans are not of what is here:\n${bulleted(refusals)}\n${AGAIN}`,
    );
  }
  return new Map(records.map(({ stack, record }) => [stack.id, record]));
}

/** @throws PipelineError when it can't be told which commit the files are of */
function refuseUnclearSource({ commit, uncommitted }: SourceState): void {
  if (commit === undefined) {
    throw new PipelineError(
      'Plan files are applied only at the commit that they were planned at, and there is none here: this folder is in no git repository, ' +
        'or git is not installed. Plan and apply in one go instead: `account-factory apply`.',
    );
  }
  if (uncommitted.length > 0) {
    throw new PipelineError(
      `Plan files are applied only at the commit that they were planned at, and there are changes here that are in no commit: ` +
        `${uncommitted.join(', ')}. Commit them or put them away. ${AGAIN}`,
    );
  }
}

function whyNot(
  { directory, file }: ManifestStack,
  record: PlanRecord,
  { commit }: SourceState,
): string | undefined {
  if (record.commit !== commit) {
    return record.commit === undefined
      ? 'it was planned outside of a repository'
      : `it was planned at commit ${record.commit}, and this is ${commit}`;
  }
  if (record.uncommitted.length > 0) {
    return `it was planned with changes that are in no commit (${record.uncommitted.join(', ')})`;
  }
  if (record.synthesized !== fileDigest(file)) return 'what was synthesized for it is not what was planned';
  if (record.status !== 'planned') return undefined;
  const found = fileDigest(join(directory, PLAN_FILE));
  if (found === undefined) return `its ${PLAN_FILE} is missing`;
  return found === record.plan ? undefined : `its ${PLAN_FILE} is not the one that was planned`;
}

/** As many as help to find the cause. */
const SHOWN = 10;

function some(names: readonly string[]): string {
  const left = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${left > 0 ? ` and ${left} others` : ''}`;
}

function bulleted(lines: readonly string[]): string {
  const left = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(left > 0 ? [`and ${left} others`] : [])]
    .map((line) => `- ${line}`)
    .join('\n');
}
