import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../../text/json-text';
import type { ManifestStack } from '../manifest';
import type { StackResult, StackStatus } from '../stack-result';
import { fileDigest } from './file-digest';
import type { SourceState } from './source-state';

/**
 * Beside the plan file of a stack: folders that several jobs have planned are put together by copying them into one, and no
 * record writes over another.
 */
export const PLAN_RECORD = 'plan-record.json';

/** What a plan file was made of, and how the work on its stack ended. */
export interface PlanRecord extends SourceState {
  readonly status: StackStatus;
  /** As in StackResult. @default - the status says all */
  readonly reason?: string;
  /** SHA-256 of the synthesized JSON. */
  readonly synthesized?: string;
  /** SHA-256 of the plan file. @default - there is none */
  readonly plan?: string;
}

export function writePlanRecord(
  { directory, file }: ManifestStack,
  { status, reason, planFile }: StackResult,
  source: SourceState,
): void {
  const record: PlanRecord = {
    ...source,
    status,
    reason,
    synthesized: fileDigest(file),
    plan: status === 'planned' ? planFile?.sha256 : undefined,
  };
  writeFileSync(join(directory, PLAN_RECORD), jsonText(record));
}

/** For when the plan file is about to become another. */
export function removePlanRecord(directory: string): void {
  rmSync(join(directory, PLAN_RECORD), { force: true });
}

/** @returns undefined when there is none that can be read */
export function readPlanRecord(directory: string): PlanRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(directory, PLAN_RECORD), 'utf8'));
    return typeof record === 'object' && record !== null && 'status' in record
      ? (record as PlanRecord)
      : undefined;
  } catch {
    return undefined;
  }
}
