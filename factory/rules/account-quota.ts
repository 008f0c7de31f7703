import { organizationQuotas } from '../aws/quotas';
import type { Rule } from './rule';
import { hasField, isLost } from './shared/has-field';

/**
 * More accounts than the organization may have: AWS would refuse the last ones, half-way through a run. The management
 * account counts. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const accountQuota: Rule = {
  id: 'account-quota',
  check({ organization, requests }, report) {
    const { data, file } = organization;
    const granted = data.quotas?.accounts;
    // Without the file, or with a number that can't be read, what was granted is not known.
    if (granted === undefined && (isLost(organization) || hasField(organization, ['quotas', 'accounts'])))
      return;
    const quota = granted ?? organizationQuotas[data.partition ?? 'aws'].accounts;
    const accounts = requests.length + 1;
    if (accounts <= quota) return;
    const whose = granted === undefined ? 'that AWS gives a new organization' : 'set here';
    report({
      file,
      pointer: granted === undefined ? undefined : ['quotas', 'accounts'],
      message: `With the management account there are ${accounts} accounts, more than the quota of ${quota} ${whose}. Ask for more in Service Quotas, and when AWS has granted it, say so with quotas.accounts.`,
    });
  },
};
