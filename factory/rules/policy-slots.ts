import { organizationQuotas } from '../aws/quotas';
import type { Rule } from './rule';
import { guardrailLists } from './shared/guardrail-lists';

/**
 * More policies on one target than AWS takes. Only what is attached to the target itself counts, FullAWSAccess, which
 * AWS attaches everywhere, with it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policySlots: Rule = {
  id: 'policy-slots',
  check(workspace, report) {
    const { data } = workspace.organization;
    const { perTarget, takenPerTarget } = organizationQuotas[data.partition ?? 'aws'].policies.scp;
    const quota = data.quotas?.policiesPerTarget ?? perTarget;
    for (const { file, pointer, names, target } of guardrailLists(workspace)) {
      const needed = new Set(names).size + takenPerTarget;
      if (needed <= quota) continue;
      report({
        file,
        pointer,
        onKey: true,
        message: `${needed} service control policies are attached to ${target}, AWS's FullAWSAccess counted; the quota is ${quota}. Attach some of them further up, or join documents.`,
      });
    }
  },
};
