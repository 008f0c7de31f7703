import type { AuditQuery } from './audit-trail';

/** Attributes by which CloudTrail may name a resource, the most telling first. */
const NAMES = ['arn', 'name', 'bucket', 'role', 'user', 'group', 'function_name', 'policy_id', 'id'];

/** Look-ups for one resource at most: they are slow. */
const MOST_QUERIES = 3;

/** Settings of a whole account or region have no name: they are found by what changes them. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  aws_iam_account_password_policy: ['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'],
  aws_ebs_encryption_by_default: ['DisableEbsEncryptionByDefault', 'EnableEbsEncryptionByDefault'],
  aws_ebs_default_kms_key: ['ModifyEbsDefaultKmsKeyId', 'ResetEbsDefaultKmsKeyId'],
  aws_ebs_snapshot_block_public_access: [
    'DisableSnapshotBlockPublicAccess',
    'EnableSnapshotBlockPublicAccess',
  ],
  aws_ec2_image_block_public_access: ['DisableImageBlockPublicAccess', 'EnableImageBlockPublicAccess'],
  aws_ec2_instance_metadata_defaults: ['ModifyInstanceMetadataDefaults'],
  aws_s3_account_public_access_block: ['PutAccountPublicAccessBlock', 'DeleteAccountPublicAccessBlock'],
};

/** Services whose events are recorded in one region of the partition, whichever is asked. */
const GLOBAL = /^aws_(?:iam|organizations|route53|budgets|account|cloudfront|ce)_/;

/** How to find who changed a resource. @param values - as terraform left it */
export function auditQueries(type: string, values: Readonly<Record<string, unknown>>): readonly AuditQuery[] {
  const events = EVENTS[type];
  if (events !== undefined) return events.map((eventName) => ({ eventName }));
  const names = NAMES.map((name) => values[name]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return [...new Set(names)].slice(0, MOST_QUERIES).map((resourceName) => ({ resourceName }));
}

/** Region in whose event history changes of a type of resource are. */
export function auditRegion(type: string, region: string): string {
  if (!GLOBAL.test(type)) return region;
  if (region.startsWith('us-gov-')) return 'us-gov-west-1';
  return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1';
}
