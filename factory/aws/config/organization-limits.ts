import type { TextLimit } from '../text-limit';

/**
 * Accounts that a rule or a conformance pack of an organization can leave out.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html - ExcludedAccounts
 */
export const excludedAccounts = 1000;

/**
 * A name of ours for a rule: it ends up in an address and, with `account-factory-` before it, in the 64 characters of an
 * organization's rule.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_OrganizationConfigRule.html
 */
export const organizationRuleName: TextLimit = {
  min: 1,
  max: 48,
  pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  form: 'lower-case letters, digits and single hyphens, as in s3-bucket-versioning',
};

/** @see https://docs.aws.amazon.com/config/latest/APIReference/API_OrganizationManagedRuleMetadata.html - RuleIdentifier */
export const ruleIdentifier: TextLimit = {
  min: 1,
  max: 256,
  pattern: /^[A-Z0-9_]+$/,
  form: 'the identifier on the page of the rule, such as S3_BUCKET_VERSIONING_ENABLED',
};

/** Characters of the parameters of a rule, written as JSON. */
export const ruleParametersLength = 2048;

/**
 * A name of ours for a conformance pack: with `account-factory-` before it, AWS takes 128 characters, and makes a stack of that
 * name in every account.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConformancePack.html
 */
export const conformancePackName: TextLimit = {
  ...organizationRuleName,
  form: 'lower-case letters, digits and single hyphens, as in operational-best-practices',
};

/** Bytes of a template that goes along with the request. */
export const packTemplateBytes = 51_200;

/** Parameters that a pack takes. @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConformancePack.html */
export const packParameters = 60;

/** Types of resources that a template can have. @see https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html */
export const packResourceTypes = [
  'AWS::Config::ConfigRule',
  'AWS::Config::RemediationConfiguration',
] as const;
