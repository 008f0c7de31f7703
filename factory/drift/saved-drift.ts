import { readFileSync, writeFileSync } from 'node:fs';
import { PipelineError } from '../pipeline/pipeline-error';
import { jsonText } from '../text/json-text';
import type { DriftReport } from './drift-report';

export function writeDrift(file: string, report: DriftReport): void {
  writeFileSync(file, jsonText(report));
}

/** @throws PipelineError when the file is missing, or is no such report */
export function readDrift(file: string): DriftReport {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PipelineError(`${file} cannot be read: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && 'looked' in value && 'unread' in value)
    return value as DriftReport;
  throw new PipelineError(`${file} is not what \`account-factory drift --save\` wrote.`);
}
