import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interruption } from '../../pipeline/interruption';
import { PipelineError } from '../../pipeline/pipeline-error';
import { StackFailure } from '../../pipeline/stack-diagnostic';
import type { SynthesizedStack } from '../../pipeline/synthesized-stack';
import { checkTerraformVersion } from '../../pipeline/terraform/check-version';
import { terraformEnvironment } from '../../pipeline/terraform/environment';
import { LOCK_FILE, readLockFile } from '../../pipeline/terraform/lock-file';
import { runCommand } from '../../pipeline/terraform/run-command';
import { Terraform } from '../../pipeline/terraform/terraform';
import { jsonText } from '../../text/json-text';
import { ProviderSchemas, type SchemasJson } from './provider-schema';

/**
 * Has terraform tell the schemas of all providers that the stacks take, in the versions that they are locked to. It is asked in a module
 * that has the providers and nothing else, so that no state and no credentials are needed.
 *
 * @param outDir - the folder of the pipeline, whose plugin cache is used
 * @throws PipelineError when terraform is missing or old, or a provider cannot be had
 */
export async function readSchemas(
  stacks: Iterable<SynthesizedStack>,
  outDir: string,
): Promise<ProviderSchemas> {
  const modules = new Map<string, { readonly terraform: object; readonly lockFile: string | undefined }>();
  for (const { json, directory } of stacks) {
    const { required_providers, required_version } = json.terraform ?? {};
    const key = JSON.stringify(required_providers);
    if (required_providers && !modules.has(key))
      modules.set(key, {
        terraform: { required_providers, required_version },
        lockFile: readLockFile(directory),
      });
  }
  const interruption = new Interruption();
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const env = terraformEnvironment(outDir);
  await checkTerraformVersion({ binary, env }, tmpdir(), new Set());
  const terraform = new Terraform({ binary, env, interruption });
  const schemas: SchemasJson['provider_schemas'][] = [];
  for (const { terraform: block, lockFile } of modules.values()) {
    const directory = mkdtempSync(join(tmpdir(), 'account-factory-schemas-'));
    try {
      writeFileSync(join(directory, 'versions.tf.json'), jsonText({ terraform: block }));
      if (lockFile !== undefined) writeFileSync(join(directory, LOCK_FILE), lockFile);
      await initialise({ terraform, interruption, directory });
      const { code, stdout, stderr } = await terraform.capture(['providers', 'schema', '-json'], directory);
      if (code !== 0) throw notTold(stderr.trim());
      schemas.push((JSON.parse(stdout) as SchemasJson).provider_schemas);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
  return new ProviderSchemas({ provider_schemas: Object.assign({}, ...schemas) });
}

async function initialise(context: Parameters<typeof runCommand>[1]): Promise<void> {
  const { code, diagnostics } = await runCommand(
    ['init', '-backend=false', '-json', '-input=false'],
    context,
  );
  if (code !== 0) throw notTold(new StackFailure(diagnostics).message);
}

function notTold(why: string): PipelineError {
  return new PipelineError(
    `terraform did not tell the schemas of the providers, without which HCL can't be written: ${why}\n` +
      'Export without --hcl, or see to it that `terraform init` can install them.',
  );
}
