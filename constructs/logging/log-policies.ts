import { lateMark } from '../../factory/guardrails/late-value';
import type { Organization } from '../../factory/model/landing-zone';
import { LOG_DATABASE, LOG_WORKGROUP, TRAIL } from '../../factory/model/logging/names';
import { nobodyDeletesKey } from '../kept-key';

/** The log archive that policies are for. */
export interface ArchivePlace {
  readonly organization: Pick<
    Organization,
    'partition' | 'accessRole' | 'homeRegion' | 'managementAccountId'
  >;
  /** Slug of the account that it is in. */
  readonly slug: string;
}

const CLOUDTRAIL = { Service: 'cloudtrail.amazonaws.com' };
const CONFIG = { Service: 'config.amazonaws.com' };
const LOG_DELIVERY = { Service: 'delivery.logs.amazonaws.com' };
const OWNER_KEEPS_CONTROL = { 's3:x-amz-acl': 'bucket-owner-full-control' };
const inOrganization = { 'aws:SourceOrgID': lateMark({ kind: 'organizationId' }) };

/**
 * Who may write to a bucket, as statements that take the bucket's ARN.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function trailWrites({ organization }: ArchivePlace, bucketArn: string): readonly object[] {
  const fromTrail = { 'aws:SourceArn': trailArn(organization) };
  return [
    {
      Sid: 'TrailLooksAtBucket',
      Effect: 'Allow',
      Principal: CLOUDTRAIL,
      Action: 's3:GetBucketAcl',
      Resource: bucketArn,
      Condition: { StringEquals: fromTrail },
    },
    {
      Sid: 'TrailWrites',
      Effect: 'Allow',
      Principal: CLOUDTRAIL,
      Action: 's3:PutObject',
      Resource: [
        // Until the trail is known in the whole organization it writes as one of the management account.
        `${bucketArn}/AWSLogs/${organization.managementAccountId}/*`,
        `${bucketArn}/AWSLogs/${lateMark({ kind: 'organizationId' })}/*`,
      ],
      Condition: { StringEquals: { ...OWNER_KEEPS_CONTROL, ...fromTrail } },
    },
  ];
}

/**
 * Recorders use AWS's service-linked role, for which AWS Config itself delivers.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configWrites(bucketArn: string): readonly object[] {
  return [
    {
      Sid: 'ConfigLooksAtBucket',
      Effect: 'Allow',
      Principal: CONFIG,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: { StringEquals: inOrganization },
    },
    {
      Sid: 'ConfigWrites',
      Effect: 'Allow',
      Principal: CONFIG,
      Action: 's3:PutObject',
      Resource: `${bucketArn}/*`,
      Condition: { StringEquals: { ...OWNER_KEEPS_CONTROL, ...inOrganization } },
    },
  ];
}

/**
 * What AWS's delivery of logs writes for accounts of the organization: flow logs of VPCs and access logs of Network Load Balancers.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html
 */
export function deliveryWrites(bucketArn: string): readonly object[] {
  return [
    {
      Sid: 'LogDeliveryLooksAtBucket',
      Effect: 'Allow',
      Principal: LOG_DELIVERY,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: { StringEquals: inOrganization },
    },
    {
      Sid: 'LogDeliveryWrites',
      Effect: 'Allow',
      Principal: LOG_DELIVERY,
      Action: 's3:PutObject',
      Resource: `${bucketArn}/AWSLogs/*`,
      Condition: { StringEquals: { ...OWNER_KEEPS_CONTROL, ...inOrganization } },
    },
  ];
}

/**
 * Access logs of load balancers: Application and Classic Load Balancers write themselves, for Network Load Balancers the delivery
 * of logs does. The first is allowed without a condition, since AWS names no key that such requests carry, and a condition on one
 * that is not there is never met. Whenever a service does say for whom it writes, that must be of the organization.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html
 */
export function loadBalancerWrites(bucketArn: string): readonly object[] {
  return [
    {
      Sid: 'LoadBalancersWrite',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${bucketArn}/AWSLogs/*`,
    },
    ...deliveryWrites(bucketArn),
    {
      Sid: 'NoServiceWritesForOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `${bucketArn}/*`,
      Condition: {
        StringNotEqualsIfExists: inOrganization,
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    },
  ];
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html#grant-log-delivery-permissions-general */
export function accessLogWrites({ slug }: ArchivePlace, bucketArn: string): readonly object[] {
  return [
    {
      Sid: 'AccessLogsAreWritten',
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${bucketArn}/*`,
      Condition: { StringEquals: { 'aws:SourceAccount': lateMark({ kind: 'accountId', slug }) } },
    },
  ];
}

/**
 * Statements of the policy of a bucket of the archive. Logs end by the bucket's lifecycle, which no policy holds up, and in no other
 * way: that statement spares nobody, not the access role, by which administrators of the management account come in. That role alone
 * may change how the bucket is protected, or terraform could no more; Object Lock in compliance mode holds against it as well.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
 */
export function archiveStatements(
  place: ArchivePlace,
  bucketArn: string,
  writes: readonly object[],
): readonly object[] {
  const { partition, accessRole } = place.organization;
  const accessRoleArn = `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug: place.slug })}:role/${accessRole}`;
  return [
    ...writes,
    {
      Sid: 'NobodyDeletesLogs',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
        's3:DeleteBucket',
      ],
      Resource: [bucketArn, `${bucketArn}/*`],
    },
    {
      Sid: 'OnlyTerraformChangesProtection',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:PutBucketPolicy',
        's3:DeleteBucketPolicy',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketVersioning',
        's3:PutLifecycleConfiguration',
        's3:PutEncryptionConfiguration',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketOwnershipControls',
        's3:PutBucketLogging',
        's3:PutBucketNotification',
        's3:PutReplicationConfiguration',
      ],
      Resource: bucketArn,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': accessRoleArn } },
    },
  ];
}

/**
 * Policy of the key that encrypts logs. IAM policies of the account say who administers it and who reads.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html
 * @param more - further statements
 */
export function logKeyPolicy(place: ArchivePlace, more: readonly object[]): object {
  const { organization, slug } = place;
  const { partition } = organization;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug })}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'TrailEncrypts',
        Effect: 'Allow',
        Principal: CLOUDTRAIL,
        Action: ['kms:GenerateDataKey*', 'kms:Decrypt', 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceArn': trailArn(organization) } },
      },
      {
        Sid: 'ConfigEncrypts',
        Effect: 'Allow',
        Principal: CONFIG,
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: '*',
        Condition: { StringEquals: inOrganization },
      },
      {
        Sid: 'LogDeliveryEncrypts',
        Effect: 'Allow',
        Principal: LOG_DELIVERY,
        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: inOrganization },
      },
      ...more,
      nobodyDeletesKey,
    ],
  };
}

/** Who may become the reader: whom the audit account lets. */
export function readerTrust(partition: string, auditAccount: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AuditAccountReads',
        Effect: 'Allow',
        Principal: {
          AWS: `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug: auditAccount })}:root`,
        },
        Action: 'sts:AssumeRole',
      },
    ],
  };
}

/** What a reader reads and where its queries run. */
export interface ReaderScope {
  /** References to ARNs of buckets with logs. */
  readonly bucketArns: readonly string[];
  /** Reference to the ARN of the bucket for results of queries. */
  readonly resultsArn: string;
  /** Reference. */
  readonly keyArn: string;
  /** Reference to the id of the account that all this is in. */
  readonly accountId: string;
}

/**
 * What the reader may do: read logs and query them. Only results of queries are written, encrypted with the same key.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html
 * @see https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
 */
export function readerPolicy(
  { organization }: Pick<ArchivePlace, 'organization'>,
  { bucketArns, resultsArn, keyArn, accountId }: ReaderScope,
): object {
  const arn = (service: string, rest: string) =>
    `arn:${organization.partition}:${service}:${organization.homeRegion}:${accountId}:${rest}`;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Lists',
        Effect: 'Allow',
        Action: ['s3:ListBucket', 's3:ListBucketVersions', 's3:GetBucketLocation'],
        Resource: bucketArns,
      },
      {
        Sid: 'Reads',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: bucketArns.map((arn) => `${arn}/*`),
      },
      {
        Sid: 'Decrypts',
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: keyArn,
      },
      {
        Sid: 'Queries',
        Effect: 'Allow',
        Action: [
          'athena:BatchGetNamedQuery',
          'athena:BatchGetQueryExecution',
          'athena:GetNamedQuery',
          'athena:GetQueryExecution',
          'athena:GetQueryResults',
          'athena:GetQueryResultsStream',
          'athena:GetWorkGroup',
          'athena:ListNamedQueries',
          'athena:ListQueryExecutions',
          'athena:StartQueryExecution',
          'athena:StopQueryExecution',
        ],
        Resource: arn('athena', `workgroup/${LOG_WORKGROUP}`),
      },
      {
        Sid: 'FindsWorkgroup',
        Effect: 'Allow',
        Action: ['athena:ListWorkGroups', 'athena:ListDataCatalogs'],
        Resource: '*',
      },
      {
        Sid: 'KnowsTables',
        Effect: 'Allow',
        Action: [
          'glue:GetDatabase',
          'glue:GetDatabases',
          'glue:GetPartitions',
          'glue:GetTable',
          'glue:GetTables',
        ],
        Resource: [
          arn('glue', 'catalog'),
          arn('glue', `database/${LOG_DATABASE}`),
          arn('glue', `table/${LOG_DATABASE}/*`),
        ],
      },
      {
        Sid: 'FindsResults',
        Effect: 'Allow',
        Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
        Resource: resultsArn,
      },
      {
        Sid: 'KeepsResults',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        Resource: `${resultsArn}/*`,
      },
    ],
  };
}

function trailArn({ partition, homeRegion, managementAccountId }: ArchivePlace['organization']): string {
  return `arn:${partition}:cloudtrail:${homeRegion}:${managementAccountId}:trail/${TRAIL}`;
}
