import type { Rule } from './rule';

/**
 * The management account made the organization and can't be created, moved or closed by it, and no guardrail holds in
 * it. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html
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
        message: `${id} is the management account, which has no request: AWS neither moves it to an OU nor lets guardrails hold in it, and Terraform runs from it. Remove this file; its id in organization.yaml is all that is needed.`,
      });
    }
  },
};
