import { administrativeRight } from '../deploy/broad-rights';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { deployRoles } from './shared/deploy-roles';

/**
 * A deployment role with all rights, or with those to give itself all: whoever can change the pipeline has the account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export const unboundedDeployRole: Rule = {
  id: 'unbounded-deploy-role',
  severity: 'warning',
  check(workspace, report) {
    for (const { file, pointer, entry } of deployRoles(workspace)) {
      const right =
        entry.data.permissionsBoundary === undefined ? administrativeRight(entry.data) : undefined;
      if (right === undefined) continue;
      report({
        file,
        pointer,
        message: `With ${quoted(right)} and no permissionsBoundary, whoever can change what this pipeline runs can do anything in the account. Allow what the deployment needs, or set a boundary.`,
      });
    }
  },
};
