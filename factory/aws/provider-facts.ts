import type { GuardrailType } from '../model/landing-zone';

/**
 * The lowest AWS provider version that may rename an account in place. Up to and including 6.31.0 `name` of
 * `aws_organizations_account` is ForceNew: a new name would replace the account.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/42350
 */
export const accountRenameInPlaceSince = '6.32.0';

/**
 * The lowest AWS provider version that is sure to take each policy type; 5.100.0, the lowest that is used here, takes the
 * others. The provider takes the types from the AWS SDK, so that no release note says when: these are the first releases
 * after its maintainers saw a type accepted (main on 20 and 26 November and 8 December 2025). An older one may do.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/45135 - Security Hub, in 6.22.0, which also lets the type go
 * before the trust that it needs
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/45274 - Inspector and upgrade rollout
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/45488 - S3 and Bedrock
 */
export const policyTypeSince: Readonly<Partial<Record<GuardrailType, string>>> = {
  'security-hub': '6.22.0',
  inspector: '6.24.0',
  'upgrade-rollout': '6.24.0',
  s3: '6.26.0',
  bedrock: '6.26.0',
};

/**
 * Service principals that the organization must trust before the management account can set contacts, opt-in regions
 * and names of member accounts.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html
 */
export const accountManagementPrincipal = 'account.amazonaws.com';
