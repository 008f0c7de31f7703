import type { Rule } from './rule';

/**
 * No guardrail holds in the management account, it can't be created or closed by the organization, and Account
 * Management refuses its own id. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html
 */
export const managementAccountRequest: Rule = {
  id: 'management-account-request',
  check({ organization, requests }, report) {
    const id = organization.data.managementAccount?.id;
    if (id === undefined) return;
    for (const { file, data } of requests) {
      if (data.accountId !== id) continue;
      report({
        file,
        pointer: ['accountId'],
        message: `${id} is the management account, which has no request: no guardrail holds in it, its contacts can't be set from the organization, and Terraform runs from it. Remove this file; its id in organization.yaml is all that is needed.`,
      });
    }
  },
};
