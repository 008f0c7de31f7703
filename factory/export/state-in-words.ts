import type { SynthesizedStack } from '../pipeline/synthesized-stack';

type Settings = Readonly<Record<string, unknown>>;

/** Where the state of a root module is, in one line of Markdown. */
export function stateInWords({ json }: Pick<SynthesizedStack, 'json'>): string {
  const { cloud, backend } = json.terraform ?? {};
  if (cloud !== undefined) {
    const { organization, hostname, workspaces } = cloud as Settings & { workspaces?: { name?: string } };
    const at = hostname === undefined ? '' : ` at \`${hostname}\``;
    return `HCP Terraform, organization \`${organization}\`${at}, workspace \`${workspaces?.name}\``;
  }
  const [kind = 'local', settings = {}] =
    Object.entries((backend ?? {}) as Record<string, Settings>)[0] ?? [];
  if (kind === 's3')
    return `S3, bucket \`${settings.bucket}\` in ${settings.region}, key \`${settings.key}\`, locked by S3 itself`;
  if (kind === 'local') return `the local file \`${settings.path ?? 'terraform.tfstate'}\``;
  return `backend \`${kind}\``;
}
