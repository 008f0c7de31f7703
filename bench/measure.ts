import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measurement {
  /** From process start to exit, in seconds. */
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/**
 * Runs `node ARGS` and measures the whole process.
 *
 * @throws Error with the process's own words when it fails: a failed run has no meaningful time
 */
export function measure(
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv } = {},
): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-bench-'));
  const usageFile = join(folder, 'usage.json');
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--require', join(__dirname, 'usage-report.cjs'), ...args], {
    env: { ...process.env, ...options.env, BENCH_USAGE_FILE: usageFile },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${run.status}:\n${run.stderr.slice(-2000)}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Omit<Measurement, 'wallSeconds'>;
  rmSync(folder, { recursive: true, force: true });
  return { wallSeconds, ...usage };
}

/** The run with the middle wall time of several. */
export function median(measurements: readonly Measurement[]): Measurement {
  const sorted = [...measurements].sort((a, b) => a.wallSeconds - b.wallSeconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new Error('There is no median of no runs.');
  return middle;
}
