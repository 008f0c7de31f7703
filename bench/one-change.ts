import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../emulator/emulator';
import { commitAll, editOne } from './edit';
import { generateOrganization, slug } from './generate-organization';
import { type Measurement, measure, median } from './measure';
import { measureTree } from './process-tree';

/** One edited request among so many accounts. */
export interface OneChangeRow {
  readonly accounts: number;
  /** `synth --affected`, on a fresh machine. */
  readonly cold: Measurement;
  /** The same with what the last run has kept. */
  readonly warm: Measurement;
  /** `plan` of what was synthesized, in seconds. */
  readonly plan: number;
  /** Terraform alone on the same stacks: `plan` and `show`, in seconds. */
  readonly terraform: number;
}

/** Number of the account: one without a role for others. */
const EDITED = 5;

/** Measures from one edited request to its stacks synthesized, and from there to a finished plan. */
export async function oneChange(
  bin: string,
  emulator: Emulator,
  accounts: number,
  runs: number,
): Promise<OneChangeRow> {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-bench-'));
  const root = join(folder, 'organization');
  const out = join(root, 'cdktf.out');
  const cache = join(folder, 'cache');
  try {
    generateOrganization(root, accounts, { provider: '~> 5.100', adopted: true });
    commitAll(root);
    editOne(root, 0, EDITED);
    const synth = [bin, 'synth', '--affected', '--base', 'HEAD', '--root', root, '--out', out];
    const env = { ACCOUNT_FACTORY_CACHE: cache };
    const repeated = (before: () => void) =>
      median(
        Array.from({ length: runs }, () => {
          before();
          return measure(synth, { env });
        }),
      );
    const cold = repeated(() => rmSync(cache, { recursive: true, force: true }));
    const warm = repeated(() => undefined);

    const withEmulator = { cwd: root, env: { ...process.env, ...env, ...emulator.environment } };
    const plan = [bin, 'plan', '--no-synth', '--root', root, '--out', out];
    // The first one installs the provider, which later ones find.
    await measureTree(process.execPath, plan, withEmulator);
    const ours = await fastest(
      runs,
      async () => (await measureTree(process.execPath, plan, withEmulator)).wallSeconds,
    );
    const cwd = join(out, 'stacks', `baseline-${slug(EDITED)}`);
    const terraform = await fastest(runs, async () => {
      const planned = await measureTree('terraform', ['plan', '-json', '-input=false', '-out=bench.tfplan'], {
        ...withEmulator,
        cwd,
      });
      const shown = await measureTree('terraform', ['show', '-json', 'bench.tfplan'], {
        ...withEmulator,
        cwd,
      });
      return planned.wallSeconds + shown.wallSeconds;
    });
    process.stderr.write(`one change among ${accounts} accounts measured\n`);
    return { accounts, cold, warm, plan: ours, terraform };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of two programs that wait for the same emulator the fastest runs compare best. */
async function fastest(runs: number, run: () => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let index = 0; index < runs; index += 1) seconds.push(await run());
  return Math.min(...seconds);
}
