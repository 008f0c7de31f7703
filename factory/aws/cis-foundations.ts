/** A control of the benchmark. Version 5.0 numbers most of them anew, drops one and adds two. */
export interface BenchmarkControl {
  /** Its number in version 5.0. @default - it is not there */
  readonly v5?: string;
  /** What it asks for, in a few words of our own. */
  readonly asks: string;
}

/**
 * The CIS AWS Foundations Benchmark by the numbers of version 3.0; what came with 5.0 has `v5/` before its number there.
 * Those on alarms for single events, 4.1 to 4.15 in both, are one.
 *
 * @see https://www.cisecurity.org/benchmark/amazon_web_services
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html - those that AWS checks
 */
export const cisFoundations = {
  '1.1': { v5: '1.1', asks: 'Contact details are current' },
  '1.2': { v5: '1.2', asks: 'A security contact is registered' },
  '1.3': { asks: 'Security questions are registered' },
  '1.4': { v5: '1.3', asks: 'The root user has no access key' },
  '1.5': { v5: '1.4', asks: 'The root user has MFA' },
  '1.6': { v5: '1.5', asks: 'The root user has hardware MFA' },
  '1.7': { v5: '1.6', asks: 'The root user is not used day by day' },
  '1.8': { v5: '1.7', asks: 'Passwords have 14 characters or more' },
  '1.9': { v5: '1.8', asks: 'Passwords are not used again' },
  '1.10': { v5: '1.9', asks: 'IAM users with a password have MFA' },
  '1.11': { v5: '1.10', asks: 'IAM users with a password get no access key along with it' },
  '1.12': { v5: '1.11', asks: 'Credentials unused for 45 days are disabled' },
  '1.13': { v5: '1.12', asks: 'An IAM user has one active access key' },
  '1.14': { v5: '1.13', asks: 'Access keys are rotated every 90 days' },
  '1.15': { v5: '1.14', asks: 'IAM users get permissions through groups only' },
  '1.16': { v5: '1.15', asks: 'No policy with full administration is attached' },
  '1.17': { v5: '1.16', asks: 'There is a role for AWS Support' },
  '1.18': { v5: '1.17', asks: 'Instances use roles' },
  '1.19': { v5: '1.18', asks: 'Expired certificates are removed from IAM' },
  '1.20': { v5: '1.19', asks: 'IAM Access Analyzer is on in all regions' },
  '1.21': { v5: '1.20', asks: 'Users are managed centrally' },
  '1.22': { v5: '1.21', asks: 'AWSCloudShellFullAccess is restricted' },
  '2.1.1': { v5: '2.1.1', asks: 'S3 refuses requests without TLS' },
  '2.1.2': { v5: '2.1.2', asks: 'S3 buckets have MFA Delete' },
  '2.1.3': { v5: '2.1.3', asks: 'Data in S3 is discovered and classified' },
  '2.1.4': { v5: '2.1.4', asks: 'S3 blocks public access' },
  '2.2.1': { v5: '5.1.1', asks: 'EBS volumes are encrypted in all regions' },
  '2.3.1': { v5: '2.2.1', asks: 'RDS instances are encrypted' },
  '2.3.2': { v5: '2.2.2', asks: 'RDS instances take minor upgrades by themselves' },
  '2.3.3': { v5: '2.2.3', asks: 'RDS instances are not public' },
  'v5/2.2.4': { v5: '2.2.4', asks: 'RDS runs in several availability zones' },
  '2.4.1': { v5: '2.3.1', asks: 'EFS file systems are encrypted' },
  '3.1': { v5: '3.1', asks: 'CloudTrail is on in all regions' },
  '3.2': { v5: '3.2', asks: 'CloudTrail validates its log files' },
  '3.3': { v5: '3.3', asks: 'AWS Config is on in all regions' },
  '3.4': { v5: '3.4', asks: "Access to CloudTrail's bucket is logged" },
  '3.5': { v5: '3.5', asks: 'CloudTrail logs are encrypted with KMS' },
  '3.6': { v5: '3.6', asks: 'Customer managed keys are rotated' },
  '3.7': { v5: '3.7', asks: 'VPCs have flow logs' },
  '3.8': { v5: '3.8', asks: 'Writing of S3 objects is logged' },
  '3.9': { v5: '3.9', asks: 'Reading of S3 objects is logged' },
  '4.1 to 4.15': { v5: '4.1 to 4.15', asks: 'Alarms tell of sensitive events' },
  '4.16': { v5: '4.16', asks: 'Security Hub is on' },
  'v5/5.1.2': { v5: '5.1.2', asks: 'CIFS is not open to everywhere' },
  '5.1': { v5: '5.2', asks: 'No network ACL opens SSH or RDP to everywhere' },
  '5.2': { v5: '5.3', asks: 'No security group opens SSH or RDP to everywhere, IPv4' },
  '5.3': { v5: '5.4', asks: 'No security group opens SSH or RDP to everywhere, IPv6' },
  '5.4': { v5: '5.5', asks: 'Default security groups let nothing through' },
  '5.5': { v5: '5.6', asks: 'Routes of VPC peering lead no further than needed' },
  '5.6': { v5: '5.7', asks: 'Instances take IMDSv2 only' },
} as const satisfies Readonly<Record<string, BenchmarkControl>>;

export type CisControl = keyof typeof cisFoundations;
export const cisControls = Object.keys(cisFoundations) as readonly CisControl[];
export const benchmarkControl = (id: CisControl): BenchmarkControl => cisFoundations[id];
