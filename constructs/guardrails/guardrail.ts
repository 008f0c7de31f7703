import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { Construct } from 'constructs';
import type { GuardrailTarget, Guardrail as Model } from '../../factory/model/landing-zone';
import { awsPolicyType } from '../organization/policy-types';
import { reference, terraformText } from '../terraform-text';

export interface GuardrailProps {
  readonly guardrail: Model;
  /** Id of the root, OU or account that a target stands for. */
  readonly targetId: (target: GuardrailTarget) => string;
}

/** One organization policy and its attachments, addressed by the policy's name and the targets' slugs. */
export class Guardrail extends Construct {
  constructor(scope: Construct, id: string, { guardrail, targetId }: GuardrailProps) {
    super(scope, id);
    const { name, type, description, content, targets } = guardrail;
    const policy = new OrganizationsPolicy(this, 'Default', {
      name: terraformText(name),
      description: terraformText(description),
      type: awsPolicyType[type],
      content: terraformText(content),
    });
    const policyId = reference(policy, 'id');
    for (const target of targets) {
      new OrganizationsPolicyAttachment(this, attachmentId(target), { policyId, targetId: targetId(target) });
    }
  }
}

function attachmentId(target: GuardrailTarget): string {
  switch (target.kind) {
    case 'root':
      return 'root';
    case 'organizationalUnit':
      return `ou_${target.slug}`;
    case 'account':
      return `account_${target.slug}`;
  }
}
