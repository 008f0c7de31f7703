import { mayChange } from '../deploy/broad-rights';
import type { Rule } from './rule';
import { type DeployRolePlace, deployRoles } from './shared/deploy-roles';

/**
 * Jobs of pull requests, and of branches that anyone may push, run what nobody has reviewed yet: a role that changes things
 * would be everyone's who can push a branch.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export const unreviewedDeployRole: Rule = {
  id: 'unreviewed-deploy-role',
  severity: 'warning',
  check(workspace, report) {
    for (const place of deployRoles(workspace)) {
      if (!mayChange(place.entry.data)) continue;
      for (const { field, jobs } of unreviewedJobs(place)) {
        report({
          file: place.file,
          pointer: [...place.pointer, ...field],
          message: `Jobs of ${jobs} run before anyone has reviewed them, and this role may change things. Give them a role of their own that only reads, such as one with ReadOnlyAccess, or bound by it.`,
        });
      }
    }
  },
};

interface UnreviewedJobs {
  /** Below the role's entry. */
  readonly field: readonly (string | number)[];
  /** Whose jobs, in words. */
  readonly jobs: string;
}

function unreviewedJobs({ entry }: DeployRolePlace): UnreviewedJobs[] {
  if (entry.kind === 'oidc') return [];
  const anyBranch = (entry.data.branches ?? []).flatMap((branch, index) =>
    branch !== undefined && EVERY_NAME.test(branch)
      ? [{ field: ['branches', index], jobs: 'any branch' }]
      : [],
  );
  const ofPullRequests = entry.kind === 'github' && entry.data.pullRequests === true;
  return [...anyBranch, ...(ofPullRequests ? [{ field: ['pullRequests'], jobs: 'pull requests' }] : [])];
}

/** Nothing but wildcards. */
const EVERY_NAME = /^[*?]+$/;
