import { spawnSync } from 'node:child_process';
import { MissingProgramError } from './missing-program-error';

/**
 * Finds out whether terraform is there, before anything else is started.
 *
 * @throws MissingProgramError when it is not
 */
export function requireTerraform(): void {
  const { error } = spawnSync('terraform', ['version'], { stdio: 'ignore' });
  if (error) {
    throw new MissingProgramError(
      'terraform',
      'Install Terraform 1.10 or newer: https://developer.hashicorp.com/terraform/install',
    );
  }
}
