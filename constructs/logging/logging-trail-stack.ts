import { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail';
import type { Logging } from '../../factory/model/logging/logging';
import { TRAIL } from '../../factory/model/logging/names';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { LOGGING, LOGGING_TRAIL, ORGANIZATION, output } from '../stack-ids';
import { trailSelectors } from './trail-selectors';

/**
 * The trail of the whole organization. The management account owns it also when a delegated administrator makes it, so that
 * it is made there, and no account is delegated.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html
 */
export class LoggingTrailStack extends ManagementStack {
  constructor(context: StackContext, logging: Logging) {
    super(context, LOGGING_TRAIL);
    // CloudTrail needs the organization's trust.
    this.dependOn(ORGANIZATION);
    const selectors = trailSelectors(logging, this.landingZone.organization);
    new Cloudtrail(this, 'trail', {
      name: TRAIL,
      s3BucketName: this.outputOf(LOGGING, output.trailBucket),
      kmsKeyId: this.outputOf(LOGGING, output.logKeyArn),
      isOrganizationTrail: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      ...(selectors.length > 0 ? { advancedEventSelector: selectors } : {}),
      lifecycle: { preventDestroy: true },
    });
  }
}
