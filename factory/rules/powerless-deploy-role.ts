import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { deployRoles } from './shared/deploy-roles';
import { hasWrongIn } from './shared/has-wrong-in';

/** A deployment role without a policy and without a boundary: it could do nothing, or what someone attaches to it later. */
export const powerlessDeployRole: Rule = {
  id: 'powerless-deploy-role',
  check(workspace, report) {
    for (const { file, pointer, entry } of deployRoles(workspace)) {
      const { role, managedPolicies, customerManagedPolicies, allow, permissionsBoundary } = entry.data;
      const hasPolicy = [managedPolicies, customerManagedPolicies, allow].some((list) => list?.length);
      if (hasPolicy || permissionsBoundary !== undefined) continue;
      if (role === undefined || hasWrongIn(workspace, file, pointer)) continue;
      report({
        file,
        pointer,
        message: `The role ${quoted(role)} is allowed nothing, and nothing bounds what may be attached to it. Give it managedPolicies, customerManagedPolicies or allow, or a permissionsBoundary if something else attaches its policies.`,
      });
    }
  },
};
