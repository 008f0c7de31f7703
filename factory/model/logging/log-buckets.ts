import type { Logging } from './logging';

export const logKinds = ['cloudtrail', 'config', 'flow-logs', 'access-logs', 'athena-results'] as const;

/** What a bucket of the log archive is for. */
export type LogKind = (typeof logKinds)[number];

/**
 * Name of a bucket of the log archive. It follows from organization.yaml alone, so that what delivers to it can name it before it
 * is there; names of buckets are unique in all of AWS, hence the organisation's own prefix.
 */
export function logBucket({ bucketPrefix }: Pick<Logging, 'bucketPrefix'>, kind: LogKind): string {
  return `${bucketPrefix}-${kind}-archive`;
}

/**
 * Name of the bucket for access logs of load balancers in a region: those are delivered within a region only.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function loadBalancerLogBucket(
  { bucketPrefix }: Pick<Logging, 'bucketPrefix'>,
  region: string,
): string {
  return `${bucketPrefix}-load-balancer-${region}`;
}

/** Names of all buckets of the log archive. */
export function archiveBuckets(
  logging: Pick<Logging, 'bucketPrefix'>,
  governedRegions: readonly string[],
): readonly string[] {
  return [
    ...logKinds.map((kind) => logBucket(logging, kind)),
    ...governedRegions.map((region) => loadBalancerLogBucket(logging, region)),
  ];
}
