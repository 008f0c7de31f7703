import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which terraform keeps each provider once for all stacks (the AWS provider alone takes 0.7 GB), unless
 * the user has a cache or a mirror of their own.
 *
 * @returns an environment variable for terraform, or nothing
 */
export function pluginCache(outDir: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.TF_PLUGIN_CACHE_DIR || /^\s*(plugin_cache_dir|filesystem_mirror)\b/m.test(cliConfiguration(env))) {
    return {};
  }
  const folder = join(outDir, 'plugin-cache');
  mkdirSync(folder, { recursive: true });
  return { TF_PLUGIN_CACHE_DIR: folder };
}

/** @see https://developer.hashicorp.com/terraform/cli/config/config-file#locations */
function cliConfiguration(env: NodeJS.ProcessEnv): string {
  const usual =
    process.platform === 'win32' ? join(env.APPDATA ?? '', 'terraform.rc') : join(homedir(), '.terraformrc');
  try {
    return readFileSync(env.TF_CLI_CONFIG_FILE ?? usual, 'utf8');
  } catch {
    return '';
  }
}
