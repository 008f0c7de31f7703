import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { Account } from '../../factory/model/landing-zone';
import { type LogKind, loadBalancerLogBucket, logBucket } from '../../factory/model/logging/log-buckets';
import type { Logging } from '../../factory/model/logging/logging';
import { LOG_KEY, LOG_READER } from '../../factory/model/logging/names';
import { accountBySlug } from '../account-by-slug';
import { type AccountContext, policyText } from '../baseline/account-context';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { LOGGING, LOGGING_TRAIL, output } from '../stack-ids';
import { reference } from '../terraform-text';
import type { ArchivePlace } from './archive-place';
import { LogBucket, type LogBucketProps } from './log-bucket';
import { logKeyPolicy } from './log-key-policy';
import { LogQueries } from './log-queries';
import { accessLogWrites, configWrites, deliveryWrites, loadBalancerWrites, trailWrites } from './log-writes';
import { LoggingTrailStack } from './logging-trail-stack';
import { readerPolicy, readerTrust } from './reader-policies';
import { SiemFeed } from './siem-feed';
import { feedEncrypts } from './siem-policies';

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
      policy: policyText(logKeyPolicy(place, logging.siem ? feedEncrypts(place) : []), place),
      lifecycle: { preventDestroy: true },
    });
    new KmsAlias(this, 'alias', { name: `alias/${LOG_KEY}`, targetKeyId: reference(key, 'key_id') });
    const keyArn = reference(key, 'arn');

    const bucketArn = (name: string) => `arn:${organization.partition}:s3:::${name}`;
    const bucket = (
      kind: LogKind,
      props: Pick<LogBucketProps, 'locked' | 'accessLogs' | 'keyArn'>,
      writes: (bucketArn: string) => readonly object[],
    ) => {
      const name = logBucket(logging, kind);
      const arn = bucketArn(name);
      return new LogBucket(this, kind, {
        ...place,
        ...props,
        name,
        bucketArn: arn,
        writes: writes(arn),
        retention,
      });
    };
    // S3 delivers access logs to no bucket with a default retention or a key of one's own
    // (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
    const accessLogs = bucket('access-logs', { locked: false }, (arn) => accessLogWrites(place, arn));
    const trail = bucket('cloudtrail', { locked: true, keyArn, accessLogs }, (arn) =>
      trailWrites(place, arn),
    );
    // AWS Config delivers to no bucket with Object Lock
    // (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-config-deliverychannel.html).
    const config = bucket('config', { locked: false, keyArn, accessLogs }, configWrites);
    const flowLogs = bucket('flow-logs', { locked: false, keyArn, accessLogs }, deliveryWrites);
    const ofLoadBalancers = organization.governedRegions.map((region) => {
      const name = loadBalancerLogBucket(logging, region);
      // Application Load Balancers write to no bucket with another key than S3's own
      // (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
      return new LogBucket(this, `${region}_load-balancer`, {
        ...place,
        name,
        bucketArn: bucketArn(name),
        writes: loadBalancerWrites(bucketArn(name)),
        retention,
        locked: false,
        // S3 delivers access logs within a region.
        ...(region === organization.homeRegion ? { accessLogs } : {}),
        inRegion: this.regions.in(region),
      });
    });
    const archive = [trail, config, flowLogs, accessLogs, ...ofLoadBalancers];

    const queries = new LogQueries(this, 'queries', {
      ...place,
      logging,
      accountId: this.accountIdOf(account),
      keyArn,
    });
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
          readerPolicy(place, {
            bucketArns: archive.map(({ arn }) => arn),
            resultsArn: queries.resultsArn,
            keyArn,
            accountId: this.accountIdOf(account),
          }),
        ),
      });
    }
    if (logging.siem)
      new SiemFeed(this, 'siem', { siem: logging.siem, trail, keyArn, accountId: this.accountIdOf(account) });
    this.output(output.trailBucket, trail.bucket);
    this.output(output.logKeyArn, keyArn);
  }
}

/** The stacks of the log archive; none when the organisation has no section `logging`. */
export function loggingStacks(context: StackContext): StackDefinition[] {
  const { logging } = context.landingZone;
  if (!logging) return [];
  const account = accountBySlug(context.landingZone, logging.account);
  if (!account) throw new Error(`Logs are kept in the account "${logging.account}", which the model lacks.`);
  return [
    { id: LOGGING, make: () => new LoggingStack(context, logging, account) },
    { id: LOGGING_TRAIL, make: () => new LoggingTrailStack(context, logging) },
  ];
}
