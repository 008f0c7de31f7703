import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderMirror } from './find-provider-mirror';

/**
 * Writes a Terraform CLI configuration that takes the AWS provider from a mirror, and every other from where it comes
 * from otherwise.
 *
 * @param folder an existing folder for the file
 * @returns the file's path, for `TF_CLI_CONFIG_FILE`
 */
export function writeTerraformCliConfig(mirror: ProviderMirror, folder: string): string {
  const file = join(folder, 'terraform.tfrc');
  const provider = '["registry.terraform.io/hashicorp/aws"]';
  writeFileSync(
    file,
    `disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror.directory)}
    include = ${provider}
  }
  direct {
    exclude = ${provider}
  }
}
`,
  );
  return file;
}
