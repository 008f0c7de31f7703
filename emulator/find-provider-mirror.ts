import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder that holds the AWS provider for this machine, laid out as a Terraform filesystem mirror. */
export interface ProviderMirror {
  readonly directory: string;
  /** Versions of hashicorp/aws in it, newest first. */
  readonly versions: readonly string[];
}

const PROVIDER_PATH = join('registry.terraform.io', 'hashicorp', 'aws');
const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** Such as `linux_amd64`: how Terraform names the machine that it runs on. */
const PLATFORM = `${PLATFORMS[process.platform] ?? process.platform}_${ARCHITECTURES[process.arch] ?? process.arch}`;

/**
 * Finds a copy of the AWS provider on this machine, so that Terraform need not download its 700 MB: the folder that
 * `ACCOUNT_FACTORY_PROVIDER_MIRROR` names, one of the user's own Terraform CLI configuration, one of the folders that
 * Terraform itself looks into (https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories),
 * or one at most two folders below the usual places for software that came with the machine.
 *
 * Terraform's plugin cache has the same layout and is none of them: Terraform cannot install from the folder that it
 * installs into, and CDKTF's command line makes `~/.terraform.d/plugin-cache` that folder.
 *
 * @returns undefined when there is none: Terraform then takes the provider from its registry
 */
export function findProviderMirror(environment: NodeJS.ProcessEnv = process.env): ProviderMirror | undefined {
  for (const directory of candidates(environment)) {
    const versions = providerVersions(directory);
    if (versions.length > 0) return { directory, versions };
  }
  return undefined;
}

/** Lazily, so that the search stops looking at the first hit. */
function* candidates(environment: NodeJS.ProcessEnv): Generator<string> {
  const home = homedir();
  if (environment.ACCOUNT_FACTORY_PROVIDER_MIRROR) yield resolve(environment.ACCOUNT_FACTORY_PROVIDER_MIRROR);
  yield* configuredMirrors(environment.TF_CLI_CONFIG_FILE ?? join(home, '.terraformrc'));
  yield resolve('terraform.d', 'plugins');
  yield join(home, '.terraform.d', 'plugins');
  yield join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'terraform', 'plugins');
  for (const root of ['/usr/local/share', '/usr/share']) yield join(root, 'terraform', 'plugins');
  for (const root of ['/opt', '/usr/local', '/srv']) {
    for (const child of folders(root)) {
      yield child;
      yield* folders(child);
    }
  }
}

/** Paths of the `filesystem_mirror` blocks in a Terraform CLI configuration file. */
function configuredMirrors(file: string): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replace(/^\s*(#|\/\/).*$/gm, '');
  const mirrors = text.matchAll(/filesystem_mirror\s*\{[^}]*?\bpath\s*=\s*"([^"]+)"/g);
  return [...mirrors].map(([, path]) => (path ?? '').replace(/^(~|\$HOME)(?=\/)/, homedir()));
}

/** Versions for this platform, unpacked (`5.100.0/linux_amd64/`) or packed (`terraform-provider-aws_5.100.0_linux_amd64.zip`). */
function providerVersions(directory: string): string[] {
  const packed = new RegExp(`^terraform-provider-aws_(\\d+\\.\\d+\\.\\d+)_${PLATFORM}\\.zip$`);
  const provider = join(directory, PROVIDER_PATH);
  return entries(provider)
    .flatMap(({ name }) =>
      /^\d+\.\d+\.\d+$/.test(name) && existsSync(join(provider, name, PLATFORM))
        ? [name]
        : (packed.exec(name)?.[1] ?? []),
    )
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

function folders(directory: string): string[] {
  return entries(directory)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(directory, name))
    .sort();
}

/** Nothing for a folder that is missing or may not be read: it holds no mirror for this user. */
function entries(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}
