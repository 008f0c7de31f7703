import { policyQuotas } from '../aws/quotas';
import { guardrailLists } from '../model/guardrail-lists';
import { guardrailTypes } from '../model/guardrail-types';
import type { Rule } from './rule';

/**
 * More policies on one target than AWS takes. Only what is attached to the target itself counts, FullAWSAccess, which
 * AWS attaches everywhere, with it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policySlots: Rule = {
  id: 'policy-slots',
  check(workspace, report) {
    const { data } = workspace.organization;
    const quotas = policyQuotas(data.partition ?? 'aws', data.quotas?.policies);
    for (const { file, pointer, entries, target } of guardrailLists(workspace)) {
      for (const type of guardrailTypes) {
        const { perTarget, takenPerTarget } = quotas[type];
        const own = entries.filter(({ name }) => workspace.policyByName.get(name)?.type === type);
        const needed = new Set(own.map(({ name }) => name)).size + takenPerTarget;
        if (needed <= perTarget) continue;
        report({
          file,
          pointer,
          onKey: true,
          message: `${needed} policies of type ${type} are attached to ${target}${takenPerTarget > 0 ? ", AWS's full access counted" : ''}; the quota is ${perTarget}. Attach some of them further up, or join documents.`,
        });
      }
    }
  },
};
