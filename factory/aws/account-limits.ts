import type { TextLimit } from './text-limit';

/**
 * Account name. CreateAccount takes any printable ASCII character, PutAccountName neither `<` nor `>`; the narrower
 * one holds here, so that what was created can also be renamed.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_PutAccountName.html
 */
export const accountName: TextLimit = {
  min: 1,
  max: 50,
  pattern: /^[ -;=?-~]*$/,
  form: 'printable ASCII characters other than < and >',
};

/**
 * E-mail address of an account's root user. AWS: ASCII; one `@`; a local part without whitespace and `"'()<>[]:;,\|%&`
 * that does not begin with a dot; a domain of letters, digits, hyphens and dots with at least one dot, which neither
 * begins nor ends with a hyphen or dot.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const accountEmail: TextLimit = {
  min: 6,
  max: 64,
  pattern: /^(?!\.)[!#$*+\-./0-9=?A-Z^_`a-z{}~]+@(?=[^.]+\.)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
  form: 'an address such as aws+payments-prod@example.com',
};

/**
 * Account alias: unique in its partition.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html
 */
export const accountAlias: TextLimit = {
  min: 3,
  max: 63,
  pattern: /^[a-z0-9](?:[a-z0-9]|-(?!-))*[a-z0-9]$/,
  form: 'lower-case letters, digits and single hyphens, neither first nor last',
};

/**
 * Name of the role that Organizations makes in a new account.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const roleName: TextLimit = {
  min: 1,
  max: 64,
  pattern: /^[\w+=,.@-]*$/,
  form: 'letters, digits and _+=,.@-',
};

/**
 * Path of a role, with the slashes at its ends.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const rolePath: TextLimit = {
  min: 1,
  max: 512,
  pattern: /^\/(?:[!-.0-~]+\/)*$/,
  form: 'a path of printable ASCII characters between single slashes',
};

/**
 * ARN of an IAM user or role: its partition and its account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export const iamPrincipalArn =
  /^arn:(aws|aws-cn|aws-us-gov):iam::([0-9]{12}):(?:user|role)\/(?:[!-.0-~]+\/)*[\w+=,.@-]{1,64}$/;
