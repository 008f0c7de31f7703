import { policyQuotas } from '../aws/quotas';
import { quotasAt } from '../guardrails/packing/quotas-at';
import { policiesOf } from '../guardrails/policies-of';
import { guardrailTypes } from '../model/guardrail-types';
import { guardedOrganization } from '../model/resolve/guarded-organization';
import type { Rule } from './rule';

/**
 * More policies of one type than the organization may have: as they are packed, AWS's own with them. Packs belong to one
 * target each, so that packing at many targets makes many.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policyQuota: Rule = {
  id: 'policy-quota',
  check(workspace, report) {
    const { data, file } = workspace.organization;
    const quotas = policyQuotas(data.partition ?? 'aws', data.quotas?.policies);
    const organization = guardedOrganization(workspace);
    const at = data.packGuardrails ? quotasAt(organization, quotas) : undefined;
    const policies = policiesOf(organization.guardrails, at);
    for (const type of guardrailTypes) {
      const { perOrganization, takenPerTarget } = quotas[type];
      // FullAWSAccess is one policy, attached to all.
      const needed = policies.filter((policy) => policy.type === type).length + takenPerTarget;
      if (needed <= perOrganization) continue;
      const isGranted = data.quotas?.policies?.[type]?.perOrganization !== undefined;
      report({
        file,
        pointer: isGranted ? ['quotas', 'policies', type, 'perOrganization'] : undefined,
        message: `There are ${needed} policies of type ${type}${takenPerTarget > 0 ? ", AWS's full access counted" : ''}; the quota of the organization is ${perOrganization}. Join some, or attach guardrails further up, so that fewer targets need packs. If AWS granted you more, say so with quotas.policies.${type}.perOrganization.`,
      });
    }
  },
};
