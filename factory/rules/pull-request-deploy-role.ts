import { mayChange } from '../deploy/broad-rights';
import type { Rule } from './rule';
import { deployRoles } from './shared/deploy-roles';

/**
 * Jobs of pull requests run what the pull request says, before anyone has reviewed it: a role that changes things would be
 * everyone's who can push a branch.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export const pullRequestDeployRole: Rule = {
  id: 'pull-request-deploy-role',
  severity: 'warning',
  check(workspace, report) {
    for (const { file, pointer, entry } of deployRoles(workspace)) {
      if (entry.kind !== 'github' || !entry.data.pullRequests || !mayChange(entry.data)) continue;
      report({
        file,
        pointer: [...pointer, 'pullRequests'],
        message:
          'Jobs of pull requests run before anyone has reviewed them, and this role may change things. Give them a role of their own that only reads, such as one with ReadOnlyAccess, or bound by it.',
      });
    }
  },
};
