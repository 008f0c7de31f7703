import type { S3BucketLifecycleConfigurationRule } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';

/** Logs are read in their first months, if ever. */
const COLD_AFTER = 90;

/**
 * What lies in Glacier Instant Retrieval is paid for 90 days at least; it is read as any other, by Athena as well.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/glacier-storage-classes.html
 */
const COLD_FOR_AT_LEAST = 90;

/** Has logs go to a cheaper storage class, and away when their retention is over. */
export function lifecycleRule(days: number, locked: boolean): S3BucketLifecycleConfigurationRule {
  return {
    id: 'retention',
    status: 'Enabled',
    filter: [{}],
    ...(days >= COLD_AFTER + COLD_FOR_AT_LEAST
      ? { transition: [{ days: COLD_AFTER, storageClass: 'GLACIER_IR' }] }
      : {}),
    expiration: [{ days }],
    // Object Lock keeps a version that was written over; without it, such a version has its whole time from then on.
    noncurrentVersionExpiration: [{ noncurrentDays: locked ? 1 : days }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
  };
}
