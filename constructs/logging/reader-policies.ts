import { lateMark } from '../../factory/guardrails/late-value';
import { LOG_DATABASE, LOG_WORKGROUP } from '../../factory/model/logging/names';
import type { ArchivePlace } from './archive-place';

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
