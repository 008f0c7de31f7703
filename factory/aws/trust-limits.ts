import type { TextLimit } from './text-limit';

/**
 * Who a role can be assumed by: an account as a whole, a user or a role of it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const trustedPrincipal: TextLimit = {
  min: 1,
  max: 2048,
  pattern:
    /^arn:aws(?:-cn|-us-gov)?:iam::[0-9]{12}:(?:root|(?:user|role)\/(?:[!-.0-~]+\/)*[\w+=,.@-]{1,64})$/,
  form: 'the ARN of an account, a role or a user, such as arn:aws:iam::123456789012:root',
};

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const externalId: TextLimit = {
  min: 2,
  max: 1224,
  pattern: /^[\w+=,.@:/-]*$/,
  form: 'letters, digits and the characters +=,.@:/-',
};
