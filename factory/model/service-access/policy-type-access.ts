import { backupPrincipal } from '../../aws/backup-limits';
import type { AwsPolicyType } from '../../aws/policy-types';
import { enabledPolicyTypes } from '../enabled-policy-types';
import type { LandingZone } from '../landing-zone';
import type { ServiceAccess } from './service-access';

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
  BACKUP_POLICY: backupPrincipal,
  CHATBOT_POLICY: 'chatbot.amazonaws.com',
  SECURITYHUB_POLICY: 'securityhub.amazonaws.com',
  INSPECTOR_POLICY: 'inspector2.amazonaws.com',
};

/** What the policy types in use need. */
export function policyTypeAccess(landingZone: Pick<LandingZone, 'organization' | 'policies'>): ServiceAccess {
  return {
    trusted: enabledPolicyTypes(landingZone).flatMap((type) => BY_POLICY_TYPE[type] ?? []),
    delegated: [],
  };
}
