import { pluginCache } from './plugin-cache';

/**
 * How much the heap of terraform and of its providers, which are programs of Go, may grow before garbage is collected, in percent. The
 * provider lives for seconds and spends a fifth of its time on that at Go's own 100.
 *
 * @see help/decisions/0027-providers-collect-less-garbage.md
 * @see https://go.dev/doc/gc-guide#GOGC
 */
const GOGC = '300';

/**
 * The environment of every terraform process. What the user's own says of Go's memory holds.
 *
 * `TF_DATA_DIR` is taken out: one folder for the `.terraform` of all stacks would mix up their backends.
 */
export function terraformEnvironment(
  outDir: string,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { TF_DATA_DIR: _, ...rest } = env;
  return { GOGC, ...rest, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', ...pluginCache(outDir, env) };
}
