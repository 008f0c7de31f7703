import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../../../../factory/guardrails/evaluation/question';
import type { Tree } from './organization-of';

/** Whether conditions hold for what a request has. */
export interface ConditionCases {
  /** The page of AWS's documentation that says so. */
  readonly page: string;
  readonly about: string;
  readonly cases: readonly {
    readonly name: string;
    readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly request: NonNullable<Question['context']>;
    /** A list: of the keys that it depends on. */
    readonly holds: boolean | readonly string[];
  }[];
}

/** What is decided in an organisation. */
export interface TreeCases {
  readonly page: string;
  readonly about: string;
  readonly scenarios: readonly (Tree & {
    readonly name: string;
    readonly requests: readonly (Question & {
      /** An account, an OU by `OU <path>`, or `management`. */
      readonly at: string;
      readonly expect: 'allowed' | 'denied' | 'depends';
      /** Names of the policies whose statements decide. */
      readonly by?: readonly string[];
      readonly dependsOn?: readonly string[];
      /** The level that allows nothing: `root`, an OU's path or an account's slug. */
      readonly implicit?: string;
    })[];
  })[];
}

/** The files of one kind, by name. */
export function caseFiles<T>(kind: 'conditions' | 'trees'): [name: string, content: T][] {
  const folder = join(__dirname, 'cases', kind);
  return readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as T,
  ]);
}
