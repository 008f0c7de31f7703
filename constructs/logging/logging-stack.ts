import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { Account } from '../../factory/model/landing-zone';
import { type LogKind, logBucket } from '../../factory/model/logging/log-buckets';
import type { Logging } from '../../factory/model/logging/logging';
import { LOG_KEY, LOG_READER } from '../../factory/model/logging/names';
import { accountBySlug } from '../account-by-slug';
import { type AccountContext, policyText } from '../baseline/account-context';
import { MemberStack } from '../member-stack';
import type { LandingZoneStack, StackContext } from '../stack';
import { LOGGING, output } from '../stack-ids';
import { reference } from '../terraform-text';
import { LogBucket } from './log-bucket';
import {
  type ArchivePlace,
  accessLogWrites,
  configWrites,
  flowLogWrites,
  logKeyPolicy,
  readerPolicy,
  readerTrust,
  trailWrites,
} from './log-policies';
import { LoggingTrailStack } from './logging-trail-stack';

/** The buckets of the log archive, their key, and who reads them. */
export class LoggingStack extends MemberStack {
  constructor(context: StackContext, logging: Logging, account: Account) {
    super(context, LOGGING, account);
    const { organization } = this.landingZone;
    const { retention } = logging;
    const place: ArchivePlace & Pick<AccountContext, 'lateValue'> = {
      organization,
      slug: account.slug,
      lateValue: (value) => this.lateValue(value),
    };
    const key = new KmsKey(this, 'key', {
      description: 'Logs of the organization',
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policyText(logKeyPolicy(place, { flowLogs: this.landingZone.network !== undefined }), place),
      lifecycle: { preventDestroy: true },
    });
    new KmsAlias(this, 'alias', { name: `alias/${LOG_KEY}`, targetKeyId: reference(key, 'key_id') });
    const keyArn = reference(key, 'arn');

    const named = (kind: LogKind) => {
      const name = logBucket(logging, kind);
      return { name, bucketArn: `arn:${organization.partition}:s3:::${name}` };
    };
    const ofAccess = named('access-logs');
    // S3 delivers access logs to no bucket with a default retention or a key of one's own
    // (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
    const accessLogs = new LogBucket(this, 'access-logs', {
      ...place,
      ...ofAccess,
      writes: accessLogWrites(place, ofAccess.bucketArn),
      retention,
      locked: false,
    });
    const ofTrail = named('cloudtrail');
    const trail = new LogBucket(this, 'cloudtrail', {
      ...place,
      ...ofTrail,
      writes: trailWrites(place, ofTrail.bucketArn),
      retention,
      locked: true,
      keyArn,
      accessLogs,
    });
    const ofConfig = named('config');
    // AWS Config delivers to no bucket with Object Lock
    // (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-config-deliverychannel.html).
    const config = new LogBucket(this, 'config', {
      ...place,
      ...ofConfig,
      writes: configWrites(ofConfig.bucketArn),
      retention,
      locked: false,
      keyArn,
      accessLogs,
    });

    const archive = [trail, config, accessLogs];
    if (this.landingZone.network) {
      const ofFlowLogs = named('flow-logs');
      archive.push(
        new LogBucket(this, 'flow-logs', {
          ...place,
          ...ofFlowLogs,
          writes: flowLogWrites(ofFlowLogs.bucketArn),
          retention,
          locked: false,
          keyArn,
          accessLogs,
        }),
      );
    }

    if (logging.auditAccount !== undefined) {
      const role = new IamRole(this, 'reader', {
        name: LOG_READER,
        description: 'Reads the logs of the organization',
        assumeRolePolicy: policyText(readerTrust(organization.partition, logging.auditAccount), place),
      });
      new IamRolePolicy(this, 'reader_policy', {
        name: 'read-logs',
        role: reference(role, 'id'),
        policy: JSON.stringify(
          readerPolicy(
            archive.map(({ arn }) => arn),
            keyArn,
          ),
        ),
      });
    }
    this.output(output.trailBucket, trail.bucket);
    this.output(output.logKeyArn, keyArn);
  }
}

/** The stacks of the log archive; none when the organisation has no section `logging`. */
export function loggingStacks(context: StackContext): LandingZoneStack[] {
  const { logging } = context.landingZone;
  if (!logging) return [];
  const account = accountBySlug(context.landingZone, logging.account);
  if (!account) throw new Error(`Logs are kept in the account "${logging.account}", which the model lacks.`);
  return [new LoggingStack(context, logging, account), new LoggingTrailStack(context)];
}
