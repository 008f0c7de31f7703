import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startEmulator } from '../emulator/emulator';
import type { BenchRow, FullProfileRow, GuardrailBench, SynthRow } from './bench-row';
import { commitAll, editOne } from './edit';
import { editGuardrail } from './generate-guardrails';
import { type BenchProfile, generateOrganization, slug } from './generate-organization';
import { type Measurement, measure, median } from './measure';
import { type OneChangeRow, oneChange } from './one-change';
import { type PlanMemoryRow, planMemory } from './plan-memory';
import { countResources, expectSameResources } from './same-resources';
import { speedPage } from './speed-page';

const project = join(__dirname, '..');
const bin = join(project, 'bin', 'account-factory.js');
const plainApp = join(__dirname, 'plain-app.ts');

const options = new Command()
  .option('--accounts <list>', 'numbers of accounts, by comma', '10,100,1000,10000')
  .option(
    '--full <n>',
    'number of accounts with every baseline control (default: 1000, or as many as --accounts)',
  )
  .option('--changed <list>', 'numbers of accounts of which one is changed and planned', '10,1000,5000')
  .option('--regions <list>', 'numbers of regions to measure the memory of a plan in', '1,2,4,8,17')
  .option('--runs <n>', 'runs of each; the median counts', '3')
  .option('--write', 'write help/speed.md')
  .parse()
  .opts<{
    accounts: string;
    full?: string;
    changed: string;
    regions: string;
    runs: string;
    write?: boolean;
  }>();

const runs = Number(options.runs);
const numbers = numbersOf(options.accounts);

async function main(): Promise<void> {
  const rows = numbers.map(bench);
  const fullProfile = benchFullProfile(Number(options.full ?? Math.min(1000, Math.max(...numbers))));
  const startUp = repeat(() => measure([bin, 'validate', '--root', project]));
  const page = speedPage({
    rows,
    fullProfile,
    startUp,
    ...(await benchPlans()),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
  });
  process.stdout.write(page);
  if (options.write) writeFileSync(join(project, 'help', 'speed.md'), page);
}

async function benchPlans(): Promise<{ oneChange: OneChangeRow[]; planMemory: PlanMemoryRow[] }> {
  const emulator = await startEmulator();
  try {
    const rows: OneChangeRow[] = [];
    for (const accounts of numbersOf(options.changed))
      rows.push(await oneChange(bin, emulator, accounts, runs));
    return { oneChange: rows, planMemory: await planMemory(bin, emulator, numbersOf(options.regions)) };
  } finally {
    await emulator.stop();
  }
}

interface Place {
  readonly folder: string;
  readonly root: string;
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
}

function bench(accounts: number): BenchRow {
  return inFolder((place) => {
    const { folder, root, cache, env } = place;
    const synths = benchSynth(place, accounts, 'standard');
    const validate = (): Measurement => measure([bin, 'validate', '--root', root], { env });
    const validateCold = repeat(validate, () => rmSync(cache, { recursive: true, force: true }));
    const validateWarm = repeat(validate);
    const validateOneChanged = repeat(validate, (index) => editOne(root, index));
    const guardrails = benchGuardrails(join(folder, 'guarded'), accounts, env);
    process.stderr.write(`${accounts} accounts measured\n`);
    return { ...synths, validateCold, validateWarm, validateOneChanged, guardrails };
  });
}

function benchFullProfile(accounts: number): FullProfileRow {
  return inFolder((place) => {
    const synths = benchSynth(place, accounts, 'full');
    process.stderr.write(`${accounts} accounts with every control measured\n`);
    return { ...synths, resources: countResources(join(place.folder, 'out'), `baseline-${slug(0)}`) };
  });
}

function inFolder<T>(work: (place: Place) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-bench-'));
  const cache = join(folder, 'cache');
  try {
    return work({
      folder,
      cache,
      root: join(folder, 'organization'),
      env: { ACCOUNT_FACTORY_CACHE: cache },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves the organisation in `root`, and what synth made of it in `out`. */
function benchSynth({ folder, root, cache, env }: Place, accounts: number, profile: BenchProfile): SynthRow {
  generateOrganization(root, accounts, { profile });
  // The bundle of the command line is made once for each change of the sources: not what a run costs.
  measure([bin, '--help']);
  const synth = repeat(
    () => measure([bin, 'synth', '--root', root, '--out', join(folder, 'out')], { env }),
    () => {
      rmSync(cache, { recursive: true, force: true });
      rmSync(join(folder, 'out'), { recursive: true, force: true });
    },
  );
  const plainSynth = repeat(
    () => measure(['--import', 'tsx', plainApp, String(accounts), profile, join(folder, 'plain')]),
    () => rmSync(join(folder, 'plain'), { recursive: true, force: true }),
  );
  expectSameResources(join(folder, 'out'), join(folder, 'plain'));
  return { accounts, synth, plainSynth };
}

function benchGuardrails(root: string, accounts: number, env: NodeJS.ProcessEnv): GuardrailBench {
  const policies = 40;
  const cases = Math.min(1000, accounts * 10);
  const changed = 10;
  generateOrganization(root, accounts, { guardrails: { policies, cases } });
  const test = repeat(() => measure([bin, 'guardrails', 'test', '--root', root], { env }));
  commitAll(root);
  for (let index = 0; index < changed; index += 1) editGuardrail(root, index);
  const diff = repeat(() => measure([bin, 'guardrails', 'diff', '--root', root, '--base', 'HEAD'], { env }));
  return { policies, cases, test, changed, diff };
}

function repeat(run: () => Measurement, before: (index: number) => void = () => undefined): Measurement {
  return median(
    Array.from({ length: runs }, (_, index) => {
      before(index);
      return run();
    }),
  );
}

function numbersOf(list: string): number[] {
  return list.split(',').map(Number);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
