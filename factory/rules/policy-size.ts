import { policyQuotas } from '../aws/quotas';
import { filledPolicies } from '../guardrails/filled-policies';
import { sentLength } from '../guardrails/late-value';
import { resolveGuardrails } from '../model/resolve/resolve-guardrails';
import type { Rule } from './rule';

/**
 * A document larger than AWS takes, as it is sent: without white space, placeholders filled in, exceptions written into it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policySize: Rule = {
  id: 'policy-size',
  check(workspace, report) {
    const { data } = workspace.organization;
    const quotas = policyQuotas(data.partition ?? 'aws', data.quotas?.policies);
    const contents = new Map(
      resolveGuardrails(workspace).guardrails.map(({ file, content }) => [file, content]),
    );
    for (const { policy, value } of filledPolicies(workspace)) {
      const quota = quotas[policy.type].characters;
      const size = sentLength(contents.get(policy.file) ?? JSON.stringify(value));
      if (size <= quota) continue;
      report({
        file: policy.file,
        message: `This document has ${size} characters without white space; the quota is ${quota}. Shorten it with wildcards, or split it into two.`,
      });
    }
  },
};
