import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from './pipeline-error';

export const LANDING_ZONE_FILE = 'landing-zone.json';

/**
 * What is to be known of the organisation by whoever reads plans: names for the ids and addresses in them. It is written beside
 * the manifest at each synth, and holds nothing secret.
 */
export interface LandingZoneFile {
  readonly organization: {
    readonly name: string;
    readonly homeRegion: string;
    readonly managementAccountId: string;
  };
  readonly organizationalUnits: readonly {
    readonly slug: string;
    /** `Workloads/Prod` */
    readonly path: string;
  }[];
  readonly accounts: readonly AccountInFile[];
  readonly policies: readonly PolicyInFile[];
  /** What the files say is meant, although the gate refuses it. */
  readonly allowances: readonly AllowanceInFile[];
  /** Every stack that was written, by id. */
  readonly stacks: Readonly<Record<string, StackInFile>>;
}

export interface AccountInFile {
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  /** Path of its OU: `Workloads/Prod`. */
  readonly organizationalUnit: string;
  /** Its request, relative to the root folder. */
  readonly file?: string;
  /** Twelve digits, when the request has it. */
  readonly accountId?: string;
  /** Name of its baseline profile. @default - built-in defaults only */
  readonly profile?: string;
  /** Whether its request says `state: closed`. */
  readonly closed: boolean;
}

/** A policy as AWS holds it. */
export interface PolicyInFile {
  readonly name: string;
  /** Folder of its documents in policies/: `scp`. */
  readonly type: string;
  /** Guardrails whose statements are in it. */
  readonly guardrails: readonly string[];
  /** `root`, `OU Workloads/Prod`, `account payments-prod`, `management account` */
  readonly targets: readonly string[];
  /** How many member accounts it reaches. */
  readonly accounts: number;
}

/** An entry of `allow` in a request or in organization.yaml. */
export interface AllowanceInFile {
  /** Id of the rule of the gate. */
  readonly gate: string;
  /** What that rule calls the loss. */
  readonly on: string;
  readonly reason: string;
  /** Last day on which it holds. */
  readonly until: string;
  /** Where it stands, relative to the root folder. */
  readonly file: string;
  /** Slug of the account whose stacks it is for. @default - it is for those of the organisation */
  readonly account?: string;
}

export interface StackInFile {
  /** Slug of the account that it is of. @default - it is of the organisation */
  readonly account?: string;
  /** It was there in the commit compared with and is no longer: a plan of it takes away what is left. @default - it is not */
  readonly retired?: true;
}

/**
 * Reads `<outDir>/landing-zone.json`.
 *
 * @returns undefined when there is none: what was synthesized may come from another CDKTF app
 * @throws PipelineError when it is no JSON
 */
export function readLandingZoneFile(outDir: string): LandingZoneFile | undefined {
  const file = join(outDir, LANDING_ZONE_FILE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new PipelineError(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text) as LandingZoneFile;
  } catch (error) {
    throw new PipelineError(
      `${file} is no JSON (${(error as Error).message}). Run \`account-factory synth\` again.`,
    );
  }
}
