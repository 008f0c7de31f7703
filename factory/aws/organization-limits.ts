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

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
export const organizationId: TextLimit = {
  min: 12,
  max: 34,
  pattern: /^o-[a-z0-9]*$/,
  form: 'o- and lower-case letters and digits',
};

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
export const organizationalUnitId: TextLimit = {
  min: 16,
  max: 68,
  pattern: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/,
  form: 'ou-, the id of the root without its "r-", a hyphen, and lower-case letters and digits',
};
