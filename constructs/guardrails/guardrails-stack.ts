import type { GuardrailTarget } from '../../factory/model/landing-zone';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { accountStackId, GUARDRAILS, ORGANIZATION, output } from '../stack-ids';
import { OrganizationPolicy } from './organization-policy';

/** Organization policies and what they are attached to. */
export class GuardrailsStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, GUARDRAILS);
    // Also when nothing refers to it: AWS takes a policy only once its type is enabled.
    this.dependOn(ORGANIZATION);
    const targetId = (target: GuardrailTarget): string => {
      switch (target.kind) {
        case 'root':
          return this.outputOf(ORGANIZATION, output.rootId);
        case 'managementAccount':
          return this.landingZone.organization.managementAccountId;
        case 'organizationalUnit':
          return this.outputOf(ORGANIZATION, output.organizationalUnitId(target.slug));
        case 'account':
          // An adopted account is in the organization only once its stack says so.
          this.dependOn(accountStackId(target.slug));
          return this.lateValue({ kind: 'accountId', slug: target.slug });
      }
    };
    for (const policy of this.landingZone.policies) {
      new OrganizationPolicy(this, policy.name, {
        policy,
        targetId,
        lateValue: (value) => this.lateValue(value),
      });
    }
  }
}
