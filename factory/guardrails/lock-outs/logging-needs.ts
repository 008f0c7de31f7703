import { type LogKind, loadBalancerLogBucket, logBucket } from '../../model/logging/log-buckets';
import {
  LOG_COLLECTOR,
  LOG_DATABASE,
  LOG_FEED,
  LOG_KEY,
  LOG_READER,
  LOG_WORKGROUP,
} from '../../model/logging/names';
import { resolveLogging } from '../../model/logging/resolve';
import type { RequestDocument, Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { arnOf, needs, SOME_ID } from './needs';

const KEY = [
  'TagResource',
  'EnableKeyRotation',
  'DescribeKey',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListResourceTags',
  'CreateAlias',
] as const;

const BUCKET = [
  'CreateBucket',
  'ListBucket',
  'GetBucketPolicy',
  'PutBucketPolicy',
  'PutBucketTagging',
  'PutBucketPublicAccessBlock',
  'PutBucketOwnershipControls',
  'PutBucketVersioning',
  'PutEncryptionConfiguration',
  'PutLifecycleConfiguration',
  'PutBucketLogging',
] as const;

/** Results of queries are no logs: nobody is recorded who reads them. */
const RESULTS = BUCKET.filter((action) => action !== 'PutBucketLogging');

const WORKGROUP = [
  'CreateWorkGroup',
  'GetWorkGroup',
  'TagResource',
  'ListTagsForResource',
  'CreateNamedQuery',
  'GetNamedQuery',
] as const;

const DATABASE = ['CreateDatabase', 'GetDatabase', 'TagResource', 'GetTags'] as const;

const TABLES = ['CreateTable', 'GetTable', 'GetPartitionIndexes'] as const;

const TOPIC = [
  'CreateTopic',
  'SetTopicAttributes',
  'GetTopicAttributes',
  'TagResource',
  'Subscribe',
] as const;

const QUEUE = [
  'CreateQueue',
  'SetQueueAttributes',
  'GetQueueAttributes',
  'TagQueue',
  'ListQueueTags',
] as const;

const READER = ['CreateRole', 'GetRole', 'TagRole', 'PutRolePolicy', 'GetRolePolicy'] as const;

const STORED: readonly LogKind[] = ['access-logs', 'cloudtrail', 'config', 'flow-logs'];

/** What the log archive needs of the access role in its account: its stack runs there. */
export function loggingNeeds(
  workspace: Workspace,
): (request: RequestDocument, context: NeedContext) => readonly Need[] {
  const logging = resolveLogging(workspace);
  return ({ slug }, context) => {
    if (!logging || slug !== logging.account) return [];
    const { partition, homeRegion, iamRegion } = context;
    const bucketArn = (name: string) => `arn:${partition}:s3:::${name}`;
    const governed = workspace.organization.data.governedRegions ?? [];
    return [
      ...needs('kms', ['CreateKey', 'ListAliases'], homeRegion),
      ...needs('kms', KEY, homeRegion, arnOf(context, 'kms', homeRegion, `key/${SOME_ID}`)),
      ...needs('kms', ['CreateAlias'], homeRegion, arnOf(context, 'kms', homeRegion, `alias/${LOG_KEY}`)),
      ...STORED.flatMap((kind) => needs('s3', BUCKET, homeRegion, bucketArn(logBucket(logging, kind)))),
      ...governed.flatMap((region) =>
        region === undefined
          ? []
          : needs('s3', BUCKET, region, bucketArn(loadBalancerLogBucket(logging, region))),
      ),
      ...needs(
        's3',
        ['PutBucketObjectLockConfiguration'],
        homeRegion,
        bucketArn(logBucket(logging, 'cloudtrail')),
      ),
      ...needs('s3', RESULTS, homeRegion, bucketArn(logBucket(logging, 'athena-results'))),
      ...needs(
        'athena',
        WORKGROUP,
        homeRegion,
        arnOf(context, 'athena', homeRegion, `workgroup/${LOG_WORKGROUP}`),
      ),
      ...needs('glue', DATABASE, homeRegion, arnOf(context, 'glue', homeRegion, `database/${LOG_DATABASE}`)),
      ...needs(
        'glue',
        TABLES,
        homeRegion,
        arnOf(context, 'glue', homeRegion, `table/${LOG_DATABASE}/cloudtrail`),
      ),
      ...(logging.auditAccount === undefined
        ? []
        : needs('iam', READER, iamRegion, arnOf(context, 'iam', '', `role/${LOG_READER}`))),
      ...(logging.siem === undefined
        ? []
        : [
            ...needs('sns', TOPIC, homeRegion, arnOf(context, 'sns', homeRegion, LOG_FEED)),
            ...needs('sqs', QUEUE, homeRegion, arnOf(context, 'sqs', homeRegion, LOG_FEED)),
            ...needs(
              's3',
              ['PutBucketNotification'],
              homeRegion,
              bucketArn(logBucket(logging, 'cloudtrail')),
            ),
            ...needs('iam', READER, iamRegion, arnOf(context, 'iam', '', `role/${LOG_COLLECTOR}`)),
          ]),
    ];
  };
}
