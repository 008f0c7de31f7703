import type { ManagedRuleName } from '../../aws/config/managed-rules';
import type { Topic } from './topics';

/** What each rule of the baseline control `configRules` finds. */
export const ruleCoverage: Readonly<Record<ManagedRuleName, readonly Topic[]>> = {
  'root-account-mfa-enabled': ['1.5'],
  'iam-policy-no-statements-with-admin-access': ['1.16'],
  'restricted-ssh': ['5.2', '5.3', 'no public access'],
  'encrypted-volumes': ['2.2.1', 'encryption'],
  'rds-storage-encrypted': ['2.3.1', 'encryption'],
  's3-bucket-public-read-prohibited': ['2.1.4', 'no public access'],
  's3-bucket-public-write-prohibited': ['2.1.4', 'no public access'],
  'cloudtrail-enabled': ['3.1', 'CloudTrail'],
  'required-tags': ['required tags'],
};

/** What guardrails of the catalogue hold wherever they are attached. A test holds the names against policies/. */
export const guardrailCoverage: Readonly<Record<string, readonly Topic[]>> = {
  'block-public-s3': ['2.1.4', 'no public access'],
  'deny-disabling-default-encryption': ['2.2.1', 'encryption'],
  'deny-external-sharing': ['no public access'],
  'deny-iam-users': ['1.11', '1.12', '1.13', '1.14', '1.15', '1.21'],
  'deny-root-access-keys': ['1.4'],
  'deny-root-user': ['1.7'],
  'ec2-secure-defaults': ['5.6', 'no public access'],
  'only-organization-principals': ['no public access'],
  'protect-access-analyzer': ['1.20'],
  'protect-cloudtrail': ['3.1', 'CloudTrail'],
  'protect-config': ['3.3', 'AWS Config'],
  'protect-guardduty': ['GuardDuty'],
  'protect-security-hub': ['4.16'],
  'require-encryption': ['2.2.1', '2.3.1', '2.4.1', 'encryption'],
  'require-imdsv2': ['5.6'],
  'require-mfa-for-iam': ['1.10'],
  'require-mfa-for-root-user': ['1.5'],
  'require-tls': ['2.1.1'],
  'tag-env': ['required tags'],
  'tag-service': ['required tags'],
  'tag-team': ['required tags'],
  'vpc-block-public-access': ['no public access'],
};

const TRAIL = 'an organization trail of the management account; the baseline makes no trail';
const TEAMS = 'not covered: left to the teams';

/** Who does the rest, or that nobody does. */
export const otherwise: Readonly<Partial<Record<Topic, string>>> = {
  CloudTrail: TRAIL,
  GuardDuty: 'enrolment by the organization, which the control stands in for',
  'required tags':
    'tags of accounts are checked by `validate` (`requiredTags`) and put on every resource of the baseline',
  encryption: 'S3 encrypts every new object by itself',
  '1.1': '`contacts.primary` of the request or its OU',
  '1.2': '`contacts.security` of the request or its OU',
  '1.3': 'not covered: AWS has no API for it',
  '1.5': 'a person, or no credentials of the root user at all',
  '1.6': 'a person, or no credentials of the root user at all',
  '1.12': '`unusedAccess` finds credentials and permissions that nobody uses',
  '1.17': 'not covered: a permission set or a role with AWSSupportAccess does it',
  '1.18': TEAMS,
  '1.19': TEAMS,
  '1.21': '[IAM Identity Center](access.md)',
  '1.22': 'not covered: a permission set says who has it',
  '2.1.2': 'not covered: only the root user can switch it on',
  '2.1.3': 'not covered: Amazon Macie does it',
  '2.3.2': TEAMS,
  '2.3.3': TEAMS,
  'v5/2.2.4': TEAMS,
  '3.1': TRAIL,
  '3.2': TRAIL,
  '3.4': TRAIL,
  '3.5': TRAIL,
  '3.6': 'the key of `ebsEncryption` is rotated; others are left to the teams',
  '3.7': TEAMS,
  '3.8': TRAIL,
  '3.9': TRAIL,
  '4.1 to 4.15': 'not covered: alarms on an organization trail do it',
  'v5/5.1.2': TEAMS,
  '5.1': TEAMS,
  '5.2': 'RDP is not looked at',
  '5.3': 'RDP is not looked at',
  '5.4': 'the default VPC only; VPCs that teams make are left to them',
  '5.5': TEAMS,
};
