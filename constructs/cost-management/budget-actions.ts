import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { Construct } from 'constructs';
import { type LateValue, splitLateValues } from '../../factory/guardrails/late-value';
import { budgetActionPolicyName } from '../../factory/model/budget-action-policy-name';
import { awsPolicyType } from '../../factory/model/guardrail-types';
import type { CostManagement, Organization } from '../../factory/model/landing-zone';
import { serviceTrust } from '../service-trust';
import { reference, terraformTemplate, terraformText } from '../terraform-text';
import { NAME_PREFIX } from './names';

export interface BudgetActionsProps {
  readonly policies: CostManagement['actionPolicies'];
  readonly organization: Organization;
  /** Reference to an id that is known only after an apply. */
  readonly lateValue: (value: LateValue) => string;
}

/**
 * What budget actions need: service control policies that stand ready, attached to nothing, and the role by which AWS
 * Budgets attaches them to accounts, and nothing else
 * (https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-action-role.html).
 *
 * The policies are not those of the guardrails stack: the same document may be a guardrail elsewhere, and two policies
 * can't have one name.
 */
export class BudgetActions extends Construct {
  /** By name of the document. */
  readonly policyIds: ReadonlyMap<string, string>;
  /** Undefined when there is no policy. */
  readonly roleArn: string | undefined;

  constructor(scope: Construct, id: string, { policies, organization, lateValue }: BudgetActionsProps) {
    super(scope, id);
    const { managementAccountId, partition } = organization;
    const resources = new Map(
      policies.map(({ name, description, content }) => [
        name,
        new OrganizationsPolicy(this, `policy_${name}`, {
          name: terraformText(budgetActionPolicyName(name)),
          description: terraformText(description),
          type: awsPolicyType.scp,
          content: terraformTemplate(
            splitLateValues(content).map((part) =>
              typeof part === 'string' ? part : { reference: lateValue(part) },
            ),
          ),
        }),
      ]),
    );
    this.policyIds = new Map([...resources].map(([name, policy]) => [name, reference(policy, 'id')]));
    if (resources.size === 0) return;
    const role = new IamRole(this, 'role', {
      name: `${NAME_PREFIX}-budget-actions`,
      description: 'AWS Budgets attaches policies to accounts that have spent their budget.',
      assumeRolePolicy: JSON.stringify(
        serviceTrust({
          service: 'budgets.amazonaws.com',
          sourceAccount: managementAccountId,
          sourceArn: `arn:${partition}:budgets::${managementAccountId}:budget/*`,
        }),
      ),
    });
    this.roleArn = reference(role, 'arn');
    new IamRolePolicy(role, 'policy', {
      role: reference(role, 'id'),
      name: 'attach-policies',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['organizations:AttachPolicy', 'organizations:DetachPolicy'],
            Resource: [
              ...[...resources.values()].map((policy) => reference(policy, 'arn')),
              `arn:${partition}:organizations::${managementAccountId}:account/o-*/*`,
            ],
          },
        ],
      }),
    });
  }
}
