import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface TreeMeasurement {
  readonly wallSeconds: number;
  /** Highest sum of the resident memory of all processes at one time; undefined where /proc does not tell (not on Linux). */
  readonly peakMegabytes: number | undefined;
  /** Most processes at one time. */
  readonly processes: number;
}

export interface TreeOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are not a failure. @default [0] */
  readonly succeeded?: readonly number[];
}

const INTERVAL_MS = 25;

/**
 * Runs a program and looks at it and at everything that it starts. The event loop goes on, so that an emulator in this process
 * can answer.
 *
 * @throws Error with the program's own words when it fails
 */
export async function measureTree(
  program: string,
  args: readonly string[],
  { cwd, env, succeeded = [0] }: TreeOptions,
): Promise<TreeMeasurement> {
  const started = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let peak = 0;
  let processes = 0;
  const timer = setInterval(() => {
    const now = residentOf(child);
    peak = Math.max(peak, now.megabytes);
    processes = Math.max(processes, now.processes);
  }, INTERVAL_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code === null || !succeeded.includes(code))
    throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said.slice(-2000)}`);
  const wallSeconds = (performance.now() - started) / 1000;
  return { wallSeconds, peakMegabytes: peak === 0 ? undefined : peak, processes };
}

function residentOf({ pid }: ChildProcess): { readonly megabytes: number; readonly processes: number } {
  if (pid === undefined || process.platform !== 'linux') return { megabytes: 0, processes: 0 };
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? field(Number(name), 'PPid') : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const tree = [pid];
  for (const one of tree) for (const [child, parent] of parents) if (parent === one) tree.push(child);
  const kilobytes = tree.reduce((sum, one) => sum + (field(one, 'VmRSS') ?? 0), 0);
  return { megabytes: kilobytes / 1024, processes: tree.length };
}

/** A number of a process's status; undefined when it is gone. */
function field(pid: number, name: string): number | undefined {
  try {
    const found = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}
