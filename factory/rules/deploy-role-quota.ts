import { roleQuotas } from '../aws/deploy-limits';
import { allowPolicy } from '../deploy/allow-policy';
import { issuerName, trustPolicy } from '../deploy/trust-policy';
import type { AllowedActions } from '../model/deploy';
import type { Rule } from './rule';
import { deployRoles } from './shared/deploy-roles';

/** Stands for an account's id: twelve digits. */
const ACCOUNT = '000000000000';

/**
 * IAM's quotas of a role. Those on its trust policy and on attached policies can be raised account by account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const deployRoleQuota: Rule = {
  id: 'deploy-role-quota',
  check(workspace, report) {
    const partition = workspace.organization.data.partition ?? 'aws';
    for (const { file, pointer, entry, url = '', audience = '', subjects } of deployRoles(workspace)) {
      const provider = `arn:${partition}:iam::${ACCOUNT}:oidc-provider/${issuerName(url)}`;
      const trust = trustPolicy({ url, audience, subjects: subjects.map(({ text }) => text) }, provider);
      const raisable = (what: string, size: number, quota: number) => {
        if (size <= quota) return;
        const message = `${what}, and an account takes ${quota} until AWS has granted it more: an apply in a new account fails.`;
        report({ file, pointer, severity: 'warning', message });
      };
      const length = sentLength(trust);
      raisable(`The trust policy has ${length} characters`, length, roleQuotas.trustPolicy);
      const { managedPolicies = [], customerManagedPolicies = [], allow = [] } = entry.data;
      const attached = managedPolicies.length + customerManagedPolicies.length;
      raisable(`The role has ${attached} managed policies`, attached, roleQuotas.managedPolicies);
      const inline = sentLength(allowPolicy(allow.filter((item) => item !== undefined) as AllowedActions[]));
      if (inline > roleQuotas.inlinePolicies) {
        report({
          file,
          pointer: [...pointer, 'allow'],
          message: `As a policy these statements have ${inline} characters; IAM takes ${roleQuotas.inlinePolicies}. Put a part into a customer managed policy.`,
        });
      }
    }
  },
};

/** Characters that IAM counts: white space is none. */
function sentLength(policy: object): number {
  return JSON.stringify(policy).replace(/\s/g, '').length;
}
