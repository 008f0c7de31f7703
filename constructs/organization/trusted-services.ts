import { identityCenterPrincipal } from '../../factory/aws/identity-limits';
import { partitionFeatures } from '../../factory/aws/partition-features';
import type { AwsPolicyType } from '../../factory/aws/policy-types';
import { accountManagementPrincipal } from '../../factory/aws/provider-facts';
import type { Identity } from '../../factory/model/identity';
import type { Partition } from '../../factory/model/landing-zone';

/**
 * Services that must be trusted for a policy type. AWS trusts those of tag and backup policies by itself when the type is
 * enabled; Terraform sets the list of trusted services as a whole, so that left out of it, they would lose that trust again with
 * the next apply. Of Security Hub AWS refuses the type otherwise, and Inspector policies do nothing.
 *
 * Declarative policies need no trust. Their account status report does: `ec2.amazonaws.com`, by `trustedServices`.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-tag-policies.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-backup.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-chatbot.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inspector.html - prerequisites
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/45135 - Security Hub
 */
const BY_POLICY_TYPE: Readonly<Partial<Record<AwsPolicyType, string>>> = {
  TAG_POLICY: 'tagpolicies.tag.amazonaws.com',
  BACKUP_POLICY: 'backup.amazonaws.com',
  CHATBOT_POLICY: 'chatbot.amazonaws.com',
  SECURITYHUB_POLICY: 'securityhub.amazonaws.com',
  INSPECTOR_POLICY: 'inspector2.amazonaws.com',
};

/**
 * Services that the stacks need to work across the organization. Account Management lets the management account set
 * contacts and regions of members (https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html); it
 * stays on when no request uses it, because terraform needs it once more to take the last contact away.
 */
export function neededServices(
  partition: Partition,
  policyTypes: readonly AwsPolicyType[],
  identity: Identity | undefined,
): readonly string[] {
  return [
    ...(partitionFeatures[partition].accountManagement ? [accountManagementPrincipal] : []),
    // Enabling Identity Center made AWS trust it; left out of the list, that trust would end.
    ...(identity ? [identityCenterPrincipal] : []),
    ...policyTypes.flatMap((type) => BY_POLICY_TYPE[type] ?? []),
  ];
}
