import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Retention } from '../../factory/model/logging/retention';
import { type AccountContext, policyText } from '../baseline/account-context';
import type { InRegion } from '../region';
import { PrivateBucket } from '../s3/private-bucket';
import type { ArchivePlace } from './archive-place';
import { archiveStatements } from './archive-statements';
import { lifecycleRule } from './lifecycle-rule';

export interface LogBucketProps extends ArchivePlace, Pick<AccountContext, 'lateValue'> {
  readonly name: string;
  readonly bucketArn: string;
  /** Statements that let services write. */
  readonly writes: readonly object[];
  readonly retention: Retention;
  /** Whether Object Lock holds each log: not every service writes to such a bucket. */
  readonly locked: boolean;
  /** @default - S3's own key: some services write to no bucket with another */
  readonly keyArn?: string;
  /** Bucket in the same region that takes the access logs. @default - none */
  readonly accessLogs?: LogBucket;
  /** @default - the home region */
  readonly inRegion?: InRegion;
}

/** A bucket from which nothing goes before its time. */
export class LogBucket extends Construct {
  readonly arn: string;
  /** Its name, as a reference. */
  readonly bucket: string;
  readonly policy: ITerraformDependable;

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id);
    const { keyArn, retention, inRegion = {} } = props;
    const own = new PrivateBucket(this, 'Default', {
      bucket: props.name,
      partition: props.organization.partition,
      kmsKeyArn: keyArn,
      objectLock: props.locked,
      statements: archiveStatements(props, props.bucketArn, props.writes),
      policyText: (policy) => policyText(policy, props),
      inRegion,
    });
    this.arn = own.arn;
    this.bucket = own.id;
    this.policy = own.policy;
    const { id: bucket, versioning } = own;
    if (props.locked)
      new S3BucketObjectLockConfigurationA(this, 'lock', {
        bucket,
        rule: { defaultRetention: { mode: retention.mode, days: retention.days } },
        dependsOn: [versioning],
        ...inRegion,
      });
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket,
      rule: [lifecycleRule(retention.days, props.locked)],
      dependsOn: [versioning],
      ...inRegion,
    });
    if (props.accessLogs !== undefined)
      new S3BucketLoggingA(this, 'logging', {
        bucket,
        targetBucket: props.accessLogs.bucket,
        targetPrefix: `${id}/`,
        // S3 refuses a target that it may not write to.
        dependsOn: [props.accessLogs.policy],
        ...inRegion,
      });
  }
}
