import { lateMark } from '../../factory/guardrails/late-value';
import type { ArchivePlace } from './archive-place';
import { fromTrail, inOrganization, logService } from './log-services';

const OWNER_KEEPS_CONTROL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

/** What a service does in a bucket that it brings logs to. */
interface Writes {
  /** Part of the ids of the statements. */
  readonly who: string;
  readonly principal: object;
  /** What it looks at before. */
  readonly looks: string | readonly string[];
  readonly bucketArn: string;
  readonly objects: string | readonly string[];
  /** On whose behalf. */
  readonly from: object;
}

function writes({ who, principal, looks, bucketArn, objects, from }: Writes): readonly object[] {
  return [
    {
      Sid: `${who}LooksAtBucket`,
      Effect: 'Allow',
      Principal: principal,
      Action: looks,
      Resource: bucketArn,
      Condition: { StringEquals: from },
    },
    {
      Sid: `${who}Writes`,
      Effect: 'Allow',
      Principal: principal,
      Action: 's3:PutObject',
      Resource: objects,
      Condition: { StringEquals: { ...OWNER_KEEPS_CONTROL, ...from } },
    },
  ];
}

/**
 * Who may write to a bucket, as statements that take the bucket's ARN.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function trailWrites(place: ArchivePlace, bucketArn: string): readonly object[] {
  return writes({
    who: 'Trail',
    principal: logService.cloudTrail,
    looks: 's3:GetBucketAcl',
    bucketArn,
    objects: [
      // Until the trail is known in the whole organization it writes as one of the management account.
      `${bucketArn}/AWSLogs/${place.organization.managementAccountId}/*`,
      `${bucketArn}/AWSLogs/${lateMark({ kind: 'organizationId' })}/*`,
    ],
    from: fromTrail(place),
  });
}

/**
 * Recorders use AWS's service-linked role, for which AWS Config itself delivers.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configWrites(bucketArn: string): readonly object[] {
  return writes({
    who: 'Config',
    principal: logService.config,
    looks: ['s3:GetBucketAcl', 's3:ListBucket'],
    bucketArn,
    objects: `${bucketArn}/*`,
    from: inOrganization,
  });
}

/**
 * What AWS's delivery of logs writes for accounts of the organization: flow logs of VPCs and access logs of Network Load Balancers.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html
 */
export function deliveryWrites(bucketArn: string): readonly object[] {
  return writes({
    who: 'LogDelivery',
    principal: logService.delivery,
    looks: ['s3:GetBucketAcl', 's3:ListBucket'],
    bucketArn,
    objects: `${bucketArn}/AWSLogs/*`,
    from: inOrganization,
  });
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
