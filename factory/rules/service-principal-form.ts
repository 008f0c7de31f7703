import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';

/** `config.amazonaws.com`, `config-multiaccountsetup.amazonaws.com`; in China also `.amazonaws.com.cn`. */
const SERVICE_PRINCIPAL = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/;

/**
 * What AWS Organizations takes as a service to trust.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
 */
export const servicePrincipalForm: Rule = {
  id: 'service-principal-form',
  check({ organization: { file, data } }, report) {
    data.trustedServices?.forEach((principal, index) => {
      if (principal === undefined || SERVICE_PRINCIPAL.test(principal)) return;
      report({
        file,
        pointer: ['trustedServices', index],
        message: `${quoted(principal)} is not a service principal. Write it as AWS does, such as "config.amazonaws.com".`,
      });
    });
  },
};
