/**
 * Services that the stacks need to work across the organization. `account.amazonaws.com` lets the management account set contacts and
 * regions of members (https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html); it stays on
 * when no request uses it, because terraform needs it once more to take the last contact away.
 */
export const neededServices: readonly string[] = ['account.amazonaws.com'];
