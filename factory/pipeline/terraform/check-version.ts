import { Interruption } from '../interruption';
import { PipelineError } from '../pipeline-error';
import { satisfies } from '../version';
import { Terraform, type TerraformProps } from './terraform';

const WHERE = 'https://developer.hashicorp.com/terraform/install';

/**
 * The version of the terraform in use.
 *
 * @param constraints - `required_version` of the stacks
 * @throws PipelineError when there is no terraform, or when its version does not fit a constraint
 */
export async function checkTerraformVersion(
  { binary, env }: Pick<TerraformProps, 'binary' | 'env'>,
  outDir: string,
  constraints: ReadonlySet<string>,
): Promise<string> {
  const wanted = constraints.size > 0 ? `Terraform ${[...constraints].join(', ')}` : 'Terraform';
  // It answers at once: an interruption meanwhile need not stop it.
  const terraform = new Terraform({ binary, env, interruption: new Interruption() });
  const version = await versionOf(terraform, outDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EACCES') throw error;
    throw new PipelineError(
      `The program "${binary}" was not found (or may not be run), and plan and apply need it. Install ${wanted} ` +
        `(${WHERE}), or name another program in the environment variable TERRAFORM_BINARY_NAME.`,
    );
  });
  if (version === undefined) {
    throw new PipelineError(
      `"${binary} version -json" did not answer with a version. Install ${wanted} (${WHERE}).`,
    );
  }
  const unmet = [...constraints].find((constraint) => !satisfies(version, constraint));
  if (unmet !== undefined) {
    throw new PipelineError(
      `"${binary}" is Terraform ${version}, and the stacks need ${unmet} (their required_version, set by ` +
        `terraform.version in organization.yaml). Install a version that fits: ${WHERE}`,
    );
  }
  return version;
}

async function versionOf(terraform: Terraform, cwd: string): Promise<string | undefined> {
  const { stdout } = await terraform.capture(['version', '-json'], cwd);
  try {
    return (JSON.parse(stdout) as { terraform_version?: string }).terraform_version;
  } catch {
    return undefined;
  }
}
