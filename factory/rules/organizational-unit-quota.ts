import { organizationQuotas } from '../aws/quotas';
import type { Rule } from './rule';

/** More OUs than the organization may have. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */
export const organizationalUnitQuota: Rule = {
  id: 'organizational-unit-quota',
  check({ organization, organizationalUnits }, report) {
    const { data, file } = organization;
    const quota =
      data.quotas?.organizationalUnits ?? organizationQuotas[data.partition ?? 'aws'].organizationalUnits;
    if (organizationalUnits.length <= quota) return;
    report({
      file,
      pointer: data.quotas?.organizationalUnits === undefined ? undefined : ['quotas', 'organizationalUnits'],
      message: `There are ${organizationalUnits.length} OUs; the quota is ${quota}. If AWS granted you more, say so with quotas.organizationalUnits.`,
    });
  },
};
