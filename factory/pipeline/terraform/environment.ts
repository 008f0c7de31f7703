import { pluginCache } from './plugin-cache';

/**
 * The environment of every terraform process.
 *
 * `TF_DATA_DIR` is taken out: one folder for the `.terraform` of all stacks would mix up their backends.
 */
export function terraformEnvironment(
  outDir: string,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { TF_DATA_DIR: _, ...rest } = env;
  return { ...rest, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', ...pluginCache(outDir, env) };
}
