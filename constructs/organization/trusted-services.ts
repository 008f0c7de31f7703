import { identityCenterPrincipal } from '../../factory/aws/identity-limits';
import { partitionFeatures } from '../../factory/aws/partition-features';
import type { AwsPolicyType } from '../../factory/aws/policy-types';
import { accountManagementPrincipal } from '../../factory/aws/provider-facts';
import type { Identity } from '../../factory/model/identity';
import type { Partition } from '../../factory/model/landing-zone';

/**
 * Services that AWS trusts by itself when a policy type is enabled. Terraform sets the list of trusted services as a
 * whole: left out of it, they would lose that trust again with the next apply.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-tag-policies.html
 */
const BY_POLICY_TYPE: Readonly<Partial<Record<AwsPolicyType, string>>> = {
  TAG_POLICY: 'tagpolicies.tag.amazonaws.com',
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
