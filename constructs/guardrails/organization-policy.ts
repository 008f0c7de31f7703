import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { Construct } from 'constructs';
import { type LateValue, splitLateValues } from '../../factory/guardrails/late-value';
import { awsPolicyType } from '../../factory/model/guardrail-types';
import type { GuardrailTarget, Policy } from '../../factory/model/landing-zone';
import { reference, terraformTemplate, terraformText } from '../terraform-text';

export interface OrganizationPolicyProps {
  readonly policy: Policy;
  /** Id of the root, OU or account that a target stands for. */
  readonly targetId: (target: GuardrailTarget) => string;
  /** Reference to an id that is known only after an apply. */
  readonly lateValue: (value: LateValue) => string;
}

/**
 * One organization policy and its attachments, addressed by the policy's name and the targets' slugs.
 *
 * The type is no part of the address. It can't be changed in place, so that a document moved to another type's folder is
 * replaced: at one address terraform detaches and deletes the old policy before it makes the new one. At two it would do
 * both at once, and AWS may still hold the old one's name (`DuplicatePolicyException`).
 *
 * The provider compares contents as JSON, where the order of keys does not count and that of lists does: lists have to come
 * in a fixed order.
 */
export class OrganizationPolicy extends Construct {
  constructor(scope: Construct, id: string, { policy, targetId, lateValue }: OrganizationPolicyProps) {
    super(scope, id);
    const { name, type, description, content, targets } = policy;
    const resource = new OrganizationsPolicy(this, 'Default', {
      name: terraformText(name),
      description: terraformText(description),
      type: awsPolicyType[type],
      content: terraformTemplate(
        splitLateValues(content).map((part) =>
          typeof part === 'string' ? part : { reference: lateValue(part) },
        ),
      ),
    });
    const policyId = reference(resource, 'id');
    for (const target of targets) {
      new OrganizationsPolicyAttachment(this, attachmentId(target), { policyId, targetId: targetId(target) });
    }
  }
}

function attachmentId(target: GuardrailTarget): string {
  switch (target.kind) {
    case 'root':
      return 'root';
    case 'managementAccount':
      return 'management_account';
    case 'organizationalUnit':
      return `ou_${target.slug}`;
    case 'account':
      return `account_${target.slug}`;
  }
}
