import type { TextLimit } from './text-limit';

/**
 * What IAM Identity Center takes for a permission set.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html
 */
export const permissionSetName: TextLimit = {
  min: 1,
  max: 32,
  pattern: /^[\w+=,.@-]*$/,
  form: 'letters, digits and _+=,.@-',
};
export const permissionSetDescription: TextLimit = {
  min: 1,
  max: 700,
  pattern: /^[\t\n\r -~\u00a1-\u00ff]*$/,
  form: 'the characters of Latin-1',
};
export const relayState: TextLimit = {
  min: 1,
  max: 240,
  pattern: /^[A-Za-z0-9&$@#\\/%?=~\-_'"|!:,.;*+[\] (){}]*$/,
  form: 'what an address is made of',
};

/**
 * How long a session may last, in seconds.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
 */
export const sessionDuration = { min: 3600, max: 12 * 3600 } as const;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export const policyName: TextLimit = {
  min: 1,
  max: 128,
  pattern: /^[\w+=,.@-]*$/,
  form: 'letters, digits and _+=,.@-',
};

/** @see https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CustomerManagedPolicyReference.html */
export const policyPath: TextLimit = {
  min: 1,
  max: 512,
  pattern: /^(\/[A-Za-z0-9.,+@=_-]+)*\/$/,
  form: '"/", or names between slashes such as "/teams/payments/"',
};

/** @see https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroup.html */
export const groupName: TextLimit = {
  min: 1,
  max: 1024,
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r \u3000\u00a0]*$/u,
  form: 'letters, digits, punctuation and spaces',
};
export const groupDescription: TextLimit = { ...groupName };

/**
 * Quotas of IAM Identity Center. The first two can be raised, and set in organization.yaml. AWS's pages differ on them: the
 * China regions' says 3,500 and 500, older copies of the global one 2,000 and 250. The higher ones hold, since what AWS
 * would take is not to be refused here.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 */
export const identityQuotas = {
  permissionSets: 3500,
  permissionSetsPerAccount: 500,
  /** AWS managed and customer managed policies together. */
  managedPolicies: 20,
  /** What IAM takes on a role until its own quota is raised in each account. */
  managedPoliciesOfRole: 10,
  /** Characters of an inline policy that are no white space. */
  inlinePolicy: 10_240,
} as const;

/** Service principal of IAM Identity Center. */
export const identityCenterPrincipal = 'sso.amazonaws.com';
