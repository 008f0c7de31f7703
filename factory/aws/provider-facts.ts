/**
 * The lowest AWS provider version that may rename an account in place. Up to and including 6.31.0 `name` of
 * `aws_organizations_account` is ForceNew: a new name would replace the account.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/42350
 */
export const accountRenameInPlaceSince = '6.32.0';

/**
 * Service principals that the organization must trust before the management account can set contacts, opt-in regions
 * and names of member accounts.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html
 */
export const accountManagementPrincipal = 'account.amazonaws.com';
