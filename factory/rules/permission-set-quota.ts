import { identityQuotas } from '../aws/identity-limits';
import { givenAccess } from '../model/access-lists';
import { inheritance } from '../model/inheritance';
import type { Rule } from './rule';
import { identityNames } from './shared/identity-names';

/**
 * More permission sets than Identity Center, or one account, takes.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 */
export const permissionSetQuota: Rule = {
  id: 'permission-set-quota',
  check(workspace, report) {
    const { organization, requests } = workspace;
    const { quotas } = organization.data;
    const most = quotas?.permissionSets ?? identityQuotas.permissionSets;
    const all = identityNames(workspace, 'permissionSets').length;
    if (all > most) {
      report({
        file: organization.file,
        pointer: ['identity', 'permissionSets'],
        onKey: true,
        message: `There are ${all} permission sets; the quota is ${most}. Have AWS raise it, then set quotas.permissionSets.`,
      });
    }
    const mostInAccount = quotas?.permissionSetsPerAccount ?? identityQuotas.permissionSetsPerAccount;
    const inherit = inheritance(workspace);
    for (const request of requests) {
      const { defaults } = inherit(request);
      const sets = new Set(
        [...defaults.map(({ data }) => data.access), request.data.access].flatMap((access) =>
          givenAccess(access, []).flatMap(({ permissionSets }) => permissionSets.map(({ name }) => name)),
        ),
      );
      if (sets.size <= mostInAccount) continue;
      report({
        file: request.file,
        message: `This account gets ${sets.size} permission sets, those of its OUs included; the quota is ${mostInAccount}. Have AWS raise it, then set quotas.permissionSetsPerAccount in organization.yaml.`,
      });
    }
  },
};
