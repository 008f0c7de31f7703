import type { TextLimit } from './text-limit';

/**
 * Name of an OU. AWS takes any character; `/` is left out because it joins names into paths here.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html
 */
export const organizationalUnitName: TextLimit = {
  min: 1,
  max: 128,
  pattern: /^[^/]*$/,
  form: 'any characters other than /',
};

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html */
export const policyName: TextLimit = { min: 1, max: 128 };
export const policyDescription: TextLimit = { min: 0, max: 512 };
