import { quoted } from '../diagnostics/quoted';
import { compareVersions, lowestVersion, type Version } from '../model/version-constraint';
import type { Rule } from './rule';

/** The version against whose schema resources are emitted and tested. */
const LOWEST_PROVIDER: Version = [5, 100, 0];
/** `use_lockfile`, with which S3 state is locked, is there from 1.10 on; `import` blocks from 1.5 on. */
const LOWEST_TERRAFORM: Version = [1, 10, 0];

/**
 * Version constraints of Terraform and of the AWS provider: their syntax, and a lower bound.
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export const terraformVersionForm: Rule = {
  id: 'terraform-version-form',
  check({ organization: { file, data } }, report) {
    const look = (field: 'version' | 'awsProvider', lowest: Version, why: string): void => {
      const constraint = data.terraform?.[field];
      if (constraint === undefined) return;
      const pointer = ['terraform', field];
      const bound = lowestVersion(constraint);
      if (bound === undefined) {
        const message = `${quoted(constraint)} is not a version constraint. Write such as ">= ${lowest.join('.')}" or "~> ${lowest[0]}.${lowest[1]}", several joined by commas.`;
        report({ file, pointer, message });
      } else if (compareVersions(bound, lowest) < 0) {
        const message = `${quoted(constraint)} lets in versions below ${lowest.join('.')}, ${why} Ask for ">= ${lowest.join('.')}" or later.`;
        report({ file, pointer, message });
      }
    };
    look('version', LOWEST_TERRAFORM, "which can't lock state in S3 by itself.");
    look('awsProvider', LOWEST_PROVIDER, 'which lack resources and arguments that are used.');
  },
};
