import { organizationQuotas } from '../aws/quotas';
import type { Rule } from './rule';

/**
 * A document larger than AWS takes. It is sent without white space, so that none counts.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policySize: Rule = {
  id: 'policy-size',
  check({ organization, policies }, report) {
    const { data } = organization;
    const quotas = organizationQuotas[data.partition ?? 'aws'].policies;
    for (const { file, type, value } of policies) {
      const quota = data.quotas?.policyBytes ?? quotas[type].characters;
      const size = value === undefined ? 0 : JSON.stringify(value).length;
      if (size <= quota) continue;
      report({
        file,
        message: `This document has ${size} characters without white space; the quota is ${quota}. Shorten it with wildcards, or split it into two.`,
      });
    }
  },
};
