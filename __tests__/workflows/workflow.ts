import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const PROJECT = resolve(__dirname, '../..');
const FOLDER = '.github/workflows';

/** A workflow of GitHub Actions, as far as the tests look at it. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly env?: Texts;
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly env?: Texts;
  readonly strategy?: { readonly matrix: unknown };
  readonly outputs?: Texts;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Texts;
}

export type Texts = Readonly<Record<string, string>>;
type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** `plan.yaml` and so on. */
export const workflowFiles = readdirSync(join(PROJECT, FOLDER)).sort();

export function workflowText(file: string): string {
  return readFileSync(join(PROJECT, FOLDER, file), 'utf8');
}

export function workflow(file: string): Workflow {
  return parse(workflowText(file)) as Workflow;
}

/** What a job waits for. */
export function neededBy({ needs = [] }: Job): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs;
}
