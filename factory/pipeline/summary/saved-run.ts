import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { LandingZoneFile } from '../landing-zone-file';
import { PipelineError } from '../pipeline-error';
import type { PipelineResult } from '../run';
import type { StackResult } from '../stack-result';

/** Changes when a file of an older version can no longer be read. */
const VERSION = 1;

/** Closes the list of stacks, and the run. */
const END = ']}';

/** A run as it is kept in a file: by the job of one shard, for the one that sums them up. */
export interface SavedRun extends PipelineResult {
  readonly version: number;
  /** Commit that the stacks were synthesized from. @default - not known */
  readonly commit?: string;
  /** What is needed of the organisation to name what is in the plans. @default - nothing was known */
  readonly landingZone?: LandingZoneFile;
}

/** @param landingZone - of the whole organisation; what the stacks of the run don't need is left out */
export function savedRun(
  result: PipelineResult,
  landingZone: LandingZoneFile | undefined,
  commit: string | undefined,
): SavedRun {
  return {
    version: VERSION,
    ...(commit === undefined ? {} : { commit }),
    ...result,
    ...(landingZone === undefined ? {} : { landingZone: narrowed(landingZone, result.stacks) }),
  };
}

/** Writes a line for each stack: thousands in one text would be more than JavaScript can hold. */
export function writeSavedRun(file: string, { stacks, ...run }: SavedRun): void {
  const target = openSync(file, 'w');
  try {
    writeSync(target, `${JSON.stringify(run).slice(0, -1)},"stacks":[\n`);
    for (const [index, stack] of stacks.entries()) {
      writeSync(target, `${JSON.stringify(stack)}${index < stacks.length - 1 ? ',' : ''}\n`);
    }
    writeSync(target, `${END}\n`);
  } finally {
    closeSync(target);
  }
}

/** @throws PipelineError when the file is missing, or is not one that `--save` wrote */
export function readSavedRun(file: string): SavedRun {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PipelineError(
      missing
        ? `There is no ${file}: the job that was to write it by --save ended before it could, or its file was not handed on. ` +
            'Without it the summary would say less than what changes.'
        : `${file} cannot be read: ${(error as Error).message}`,
    );
  }
  const run = parsed(bytes);
  if (!run || !Array.isArray(run.stacks) || (run.command !== 'plan' && run.command !== 'apply')) {
    throw new PipelineError(
      `${file} is not what \`plan --save\` or \`apply --save\` writes; the job may have ended while it was written.`,
    );
  }
  if (run.version !== VERSION) {
    throw new PipelineError(
      `${file} was written by another version of account-factory. Use one version for all jobs.`,
    );
  }
  return run as SavedRun;
}

/** Reads line by line, as it was written. @returns undefined when it is cut off, or no JSON */
function parsed(bytes: Buffer): Partial<SavedRun> | undefined {
  const [head = '', ...lines] = linesOf(bytes);
  if (lines.pop() !== END) return undefined;
  try {
    const stacks = lines.map((line) => JSON.parse(line.replace(/,$/, '')) as StackResult);
    return { ...(JSON.parse(`${head}${END}`) as Partial<SavedRun>), stacks };
  } catch {
    return undefined;
  }
}

function linesOf(bytes: Buffer): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    lines.push(bytes.toString('utf8', start, end));
    start = end + 1;
  }
  return lines;
}

/** A saved run with the name of its file. */
export interface NamedRun {
  readonly file: string;
  readonly run: SavedRun;
}

/**
 * Puts the runs of shards together, in the order in which they are given.
 *
 * @param runs - at least one
 * @throws PipelineError when they are not parts of one whole
 */
export function mergedRuns(runs: readonly NamedRun[]): SavedRun {
  const [first] = runs;
  if (first === undefined) throw new RangeError('there is no run');
  const { file: firstFile, run: base } = first;
  const fileOfStack = new Map<string, string>();
  for (const { file, run } of runs) {
    if (run.command !== base.command) {
      throw new PipelineError(
        `${firstFile} is of ${base.command} and ${file} of ${run.command}: sum them up apart.`,
      );
    }
    if (run.commit !== undefined && base.commit !== undefined && run.commit !== base.commit) {
      throw new PipelineError(
        `${firstFile} is of commit ${base.commit} and ${file} of ${run.commit}: they are not shards of one run. ` +
          'Run all of them again on one commit.',
      );
    }
    for (const { stack } of run.stacks) {
      const other = fileOfStack.get(stack);
      if (other !== undefined) {
        throw new PipelineError(
          `Stack ${stack} is in ${other} and in ${file}: each may be in one shard only.`,
        );
      }
      fileOfStack.set(stack, file);
    }
  }
  const all = runs.map(({ run }) => run);
  const landingZone = all
    .flatMap((run) => run.landingZone ?? [])
    .reduce<LandingZoneFile | undefined>(joined, undefined);
  return {
    ...base,
    stacks: all.flatMap(({ stacks }) => stacks),
    interrupted: all.some(({ interrupted }) => interrupted),
    succeeded: all.every(({ succeeded }) => succeeded),
    warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
    ...(landingZone === undefined ? {} : { landingZone }),
  };
}

function joined(a: LandingZoneFile | undefined, b: LandingZoneFile): LandingZoneFile {
  if (a === undefined) return b;
  const accounts = new Map([...a.accounts, ...b.accounts].map((account) => [account.slug, account]));
  return { ...a, accounts: [...accounts.values()], stacks: { ...a.stacks, ...b.stacks } };
}

function narrowed(landingZone: LandingZoneFile, results: readonly StackResult[]): LandingZoneFile {
  const ids = results.map(({ stack }) => stack).filter((stack) => stack in landingZone.stacks);
  const stacks = Object.fromEntries(ids.map((id) => [id, landingZone.stacks[id] ?? {}]));
  const slugs = new Set(Object.values(stacks).map(({ account }) => account));
  return { ...landingZone, stacks, accounts: landingZone.accounts.filter(({ slug }) => slugs.has(slug)) };
}
