import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { CloudTrail } from '../drift/cloudtrail';
import { driftMarkdown } from '../drift/drift-markdown';
import { type DriftReport, hasDrift, hasFailure, mergedReports } from '../drift/drift-report';
import { driftText } from '../drift/drift-text';
import { dropPlans, findDrift } from '../drift/find-drift';
import { readDrift, writeDrift } from '../drift/saved-drift';
import { Interruption } from '../pipeline/interruption';
import { readManifest } from '../pipeline/manifest';
import { selectStacks } from '../pipeline/select';
import { terraformEnvironment } from '../pipeline/terraform/environment';
import { Terraform } from '../pipeline/terraform/terraform';
import { jsonText } from '../text/json-text';
import { EXIT } from './exit-codes';
import { addCommonOptions } from './options';
import {
  addTerraformOptions,
  knownLandingZone,
  type PipelineCommandOptions,
  prepareStacks,
  runStacks,
} from './pipeline-command';

const FORMATS = ['human', 'json', 'markdown'] as const;

interface Shard {
  readonly index: number;
  readonly of: number;
}

interface DriftOptions extends Omit<PipelineCommandOptions, 'format'> {
  readonly format: (typeof FORMATS)[number];
  readonly shard?: Shard;
  readonly from?: readonly string[];
}

/** `drift [STACK...]`: what in AWS is not as terraform left it, and who likely changed it. */
export function registerDrift(program: Command): void {
  addTerraformOptions(addCommonOptions(program.command('drift'), FORMATS))
    .description('plan, and show what others changed in AWS, apart from what was not applied yet')
    .option('--shard <i/n>', 'only the i-th of n parts of the stacks', shard)
    .option('--save <file>', 'keep the result in a file')
    .option('--from <file...>', 'print results that were saved, of all shards together, and look at nothing')
    .action(async (stacks: readonly string[], options: DriftOptions) => {
      const report =
        options.from === undefined ? await look(stacks, options) : mergedReports(options.from.map(readDrift));
      if (report) print(report, options);
    });
}

function shard(text: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const parsed = { index: Number(index), of: Number(of) };
  if (!(parsed.index >= 1 && parsed.index <= parsed.of))
    throw new InvalidArgumentError('It must be a part and a number of parts, such as 2/5.');
  return parsed;
}

/** @returns undefined when there are problems in the files; they are printed, and the exit code is set */
async function look(stacks: readonly string[], options: DriftOptions): Promise<DriftReport | undefined> {
  const run = { ...options, format: 'human' } as const;
  const prepared = await prepareStacks(stacks, run);
  if (prepared === undefined) return undefined;
  const outDir = resolve(options.out);
  const manifest = readManifest(outDir);
  const chosen = selectStacks([...manifest.keys()], prepared).filter((_, position) =>
    inShard(position, options.shard),
  );
  if (chosen.length === 0) return mergedReports([]);
  const entries = chosen.flatMap((id) => manifest.get(id) ?? []);
  dropPlans(entries);
  // The gate judges what is to be applied. What it would refuse, such as an account that was closed in AWS, is to be told here.
  const { stacks: results } = await runStacks('plan', chosen, run, { planRules: [] });
  const env = terraformEnvironment(outDir);
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const report = await findDrift(results, {
    manifest,
    landingZone: knownLandingZone(options.out),
    terraform: new Terraform({ binary, env, interruption: new Interruption() }),
    trail: new CloudTrail(),
    env,
  });
  // Nobody has looked at these plans, and nobody is to apply them.
  dropPlans(entries);
  return report;
}

function inShard(position: number, { index, of }: Shard = { index: 1, of: 1 }): boolean {
  return position % of === index - 1;
}

function print(report: DriftReport, { format, save }: DriftOptions): void {
  if (save !== undefined) writeDrift(save, report);
  const printed = {
    human: driftText,
    json: jsonText,
    markdown: (value: DriftReport) => driftMarkdown(value),
  };
  process.stdout.write(printed[format](report));
  process.exitCode = hasDrift(report) || hasFailure(report) ? EXIT.problems : EXIT.fine;
}
