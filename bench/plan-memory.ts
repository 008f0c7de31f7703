import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../emulator/emulator';
import { terraformEnvironment } from '../factory/pipeline/terraform/environment';
import { generateOrganization, slug } from './generate-organization';
import { measureTree, type TreeMeasurement } from './process-tree';
import { withoutRegions } from './without-regions';

/** How a resource is put into a region, by the provider version that does it so. */
export const PROVIDER_MODES = {
  alias: { provider: '~> 5.100', major: '5', words: 'AWS provider 5, an alias for each region' },
  argument: { provider: '~> 6.21', major: '6', words: "AWS provider 6, the resource's own region" },
} as const;

export type ProviderMode = keyof typeof PROVIDER_MODES;

/** The plan of a whole baseline that nothing is there of yet. */
export interface PlanMemoryRow {
  readonly regions: number;
  readonly modes: Readonly<Record<ProviderMode, PlanMemory>>;
}

export interface PlanMemory extends TreeMeasurement {
  /** Whether provider 5 planned what is meant for provider 6, because there is none of it in the mirror of this machine. */
  readonly standIn: boolean;
}

/** Regions that accounts need not opt in to. */
const REGIONS = [
  ...['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1', 'us-east-1', 'us-east-2'],
  ...[
    'us-west-1',
    'us-west-2',
    'ca-central-1',
    'sa-east-1',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
  ],
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
];

/** Plans one account's baseline in so many regions, and looks at the memory of terraform and its providers together. */
export async function planMemory(
  bin: string,
  emulator: Emulator,
  counts: readonly number[],
): Promise<PlanMemoryRow[]> {
  const rows: PlanMemoryRow[] = [];
  for (const regions of counts) {
    const modes = {
      alias: await measureMode(bin, emulator, regions, 'alias'),
      argument: await measureMode(bin, emulator, regions, 'argument'),
    };
    rows.push({ regions, modes });
    process.stderr.write(`memory of a plan in ${regions} regions measured\n`);
  }
  return rows;
}

async function measureMode(
  bin: string,
  emulator: Emulator,
  regions: number,
  mode: ProviderMode,
): Promise<PlanMemory> {
  const { provider, major } = PROVIDER_MODES[mode];
  const { providerMirror, environment } = emulator;
  const standIn =
    providerMirror !== undefined &&
    !providerMirror.versions.some((version) => version.startsWith(`${major}.`));
  const root = mkdtempSync(join(tmpdir(), 'account-factory-bench-'));
  try {
    generateOrganization(root, 2, { regions: REGIONS.slice(0, regions), provider, adopted: true });
    const stack = `baseline-${slug(0)}`;
    const env = terraformEnvironment(join(root, 'out'), { ...process.env, ...environment });
    await measureTree(
      process.execPath,
      [bin, 'synth', '--only', stack, '--root', root, '--out', join(root, 'out')],
      { cwd: root, env },
    );
    const cwd = join(root, 'out', 'stacks', stack);
    if (standIn) withoutRegions(join(cwd, 'cdk.tf.json'), PROVIDER_MODES.alias.provider);
    await measureTree('terraform', ['init', '-input=false'], { cwd, env });
    const measured = await measureTree('terraform', ['plan', '-input=false', '-lock=false'], { cwd, env });
    return { ...measured, standIn };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
