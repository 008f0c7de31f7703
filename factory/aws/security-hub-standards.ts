/**
 * Standards of Security Hub by the end of their ARN.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
 */
export const securityHubStandards = [
  'aws-foundational-security-best-practices/v/1.0.0',
  'aws-resource-tagging-standard/v/1.0.0',
  'cis-aws-foundations-benchmark/v/1.2.0',
  'cis-aws-foundations-benchmark/v/1.4.0',
  'cis-aws-foundations-benchmark/v/3.0.0',
  'cis-aws-foundations-benchmark/v/5.0.0',
  'nist-800-53/v/5.0.0',
  'nist-800-171/v/2.0.0',
  'pci-dss/v/3.2.1',
  'pci-dss/v/4.0.1',
] as const;

export type SecurityHubStandard = (typeof securityHubStandards)[number];

/** The first of all standards was a ruleset, and global. */
const RULESET: SecurityHubStandard = 'cis-aws-foundations-benchmark/v/1.2.0';

/** The ARN of a standard in a region. */
export function standardArn(standard: SecurityHubStandard, partition: string, region: string): string {
  return standard === RULESET
    ? `arn:${partition}:securityhub:::ruleset/${standard}`
    : `arn:${partition}:securityhub:${region}::standards/${standard}`;
}
