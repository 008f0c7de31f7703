import { relative, resolve, sep } from 'node:path';
import { type Command, Option } from 'commander';
import type { Affected } from '../affected/affected';
import { atlantis } from '../affected/formats/atlantis';
import { gitlab } from '../affected/formats/gitlab';
import { github, json, plain } from '../affected/formats/lists';
import { text } from '../affected/formats/text';
import { affectedStacks } from './affected-stacks';
import { positiveInteger } from './options';

interface AffectedOptions {
  readonly root: string;
  readonly out: string;
  readonly base: string;
  readonly shards: number;
  readonly format: keyof typeof formats;
}

const formats = {
  human: text,
  json,
  plain,
  github: (affected: Affected, { shards }: AffectedOptions) => github(affected, shards),
  gitlab: (affected: Affected, { shards }: AffectedOptions) => gitlab(affected, shards),
  atlantis: (affected: Affected, { root, out }: AffectedOptions) =>
    atlantis(affected, `${relative(resolve(root), resolve(out)).split(sep).join('/')}/stacks`),
} as const satisfies Record<string, (affected: Affected, options: AffectedOptions) => string>;

const DEFAULT_SHARDS = 10;

/** `affected --base REF`: the stacks that a change touches, and why. */
export function registerAffected(program: Command): void {
  program
    .command('affected')
    .description('print the stacks that differ from a commit, and why')
    .requiredOption('--base <ref>', 'branch, tag or commit to compare with')
    .option('--root <dir>', 'folder that holds organization.yaml, accounts/ and policies/', '.')
    .option('--out <dir>', 'folder for the synthesized Terraform', 'cdktf.out')
    .option('--shards <n>', 'jobs at most to deal the stacks out to', positiveInteger, DEFAULT_SHARDS)
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(formats)).default('human'))
    .action(async (options: AffectedOptions) => {
      const { root, out, base, format } = options;
      const compared = await affectedStacks({ root, out, format: problemFormat(format) }, base);
      if (compared) process.stdout.write(formats[format](compared.affected, options));
    });
}

/** GitHub shows problems where they are; JSON is for what is asked for, and not for mistakes. */
function problemFormat(format: keyof typeof formats): 'github' | 'human' {
  return format === 'github' ? 'github' : 'human';
}
