import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { ExportFolder } from '../export/export-folder';
import { exportedFiles } from '../export/exported-files';
import { hclSyntax } from '../export/hcl/hcl-syntax';
import { readSchemas } from '../export/hcl/read-schemas';
import { JSON_SYNTAX } from '../export/syntax';
import { countOf } from '../text/count-of';
import { checkedLandingZone } from './checked-landing-zone';
import type { CommonOptions } from './options';

interface ExportOptions extends Pick<CommonOptions, 'root' | 'out'> {
  readonly synthesized: string;
  readonly hcl?: boolean;
}

/** `export [STACK...]`: plain Terraform, for a team that goes on without this project. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write plain Terraform root modules, to be gone on with by Terraform alone')
    .argument('[stack...]', 'stacks by id, or patterns such as "account-*"; all when none is given')
    .option('--root <dir>', 'folder that holds organization.yaml, accounts/ and policies/', '.')
    .requiredOption('--out <dir>', 'folder to export to: a new one, or that of an earlier export')
    .addOption(
      new Option(
        '--synthesized <dir>',
        'folder in which stacks were initialised, for their lock files',
      ).default('cdktf.out'),
    )
    .option('--hcl', "HCL in place of Terraform's JSON; asks terraform for the schemas of the providers")
    .action(exportStacks);
}

async function exportStacks(stacks: readonly string[], options: ExportOptions): Promise<void> {
  const out = resolve(options.out);
  const folder = new ExportFolder(out);
  const landingZone = await checkedLandingZone({ ...options, format: 'human' });
  if (landingZone === undefined) return;
  const { synthesize } = await import('../../constructs/synthesize');
  mkdirSync(out, { recursive: true });
  const synthesized = realpathSync(mkdtempSync(join(tmpdir(), 'account-factory-export-')));
  try {
    synthesize(landingZone, { rootDir: resolve(options.root), outDir: synthesized, usedIn: out });
    const initialised = resolve(options.synthesized);
    const exported = await exportedFiles({
      synthesized,
      stacks,
      initialised,
      syntaxFor: async (of) => (options.hcl ? hclSyntax(await readSchemas(of, initialised)) : JSON_SYNTAX),
    });
    const { written, removed, kept } = folder.write(exported.files);
    const lines = [
      `${countOf(exported.stacks.length, 'root module')} in ${options.out}: ${countOf(written, 'file')} written, ${removed.length} removed.`,
      ...(kept.length === 0
        ? []
        : [
            `${countOf(kept.length, 'lock file')} left as terraform has changed ${kept.length === 1 ? 'it' : 'them'}.`,
          ]),
      ...(exported.unlocked.length === 0
        ? []
        : [
            `${countOf(exported.unlocked.length, 'root module')} without a lock file: there is no .terraform.lock.hcl beside ` +
              `organization.yaml, and no stack in ${options.synthesized} was initialised. \`terraform init\` will choose.`,
          ]),
      `Next: read ${join(options.out, 'README.md')}`,
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
  } finally {
    rmSync(synthesized, { recursive: true, force: true });
  }
}
