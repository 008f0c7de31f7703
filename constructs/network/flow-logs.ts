import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { Construct } from 'constructs';
import type { LandingZone } from '../../factory/model/landing-zone';
import { logBucket } from '../../factory/model/logging/log-buckets';
import type { InRegion } from '../region';
import { terraformText } from '../terraform-text';

/** Where flow logs go: a bucket of the log archive; undefined when there is no log archive. */
export function flowLogBucketArn({ logging, organization }: LandingZone): string | undefined {
  return logging && `arn:${organization.partition}:s3:::${logBucket(logging, 'flow-logs')}`;
}

/** Records what goes through the interfaces of a VPC, let through or not. */
export class FlowLogs extends Construct {
  /** @param vpcId - reference */
  constructor(scope: Construct, id: string, vpcId: string, bucketArn: string, inRegion: InRegion) {
    super(scope, id);
    new FlowLog(this, 'Default', {
      vpcId,
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: terraformText(bucketArn),
      ...inRegion,
    });
  }
}
