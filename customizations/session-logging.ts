import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { SsmDocument } from '@cdktf/provider-aws/lib/ssm-document';
import { defineCustomization, z } from 'account-factory/customization';

/** The document that Session Manager looks for in each region; AWS makes it when its console saves preferences. */
const PREFERENCES = 'SSM-SessionManagerRunShell';

const LOG_GROUP = '/account-factory/session-manager';

/**
 * Session Manager keeps what is typed and shown in a shell in CloudWatch Logs, and ends sessions that no one uses. An instance
 * needs `logs:CreateLogStream`, `logs:PutLogEvents` and `logs:DescribeLogStreams` in its role, or no session starts there.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export default defineCustomization({
  description: 'Session Manager writes sessions to CloudWatch Logs and ends idle ones.',
  options: z.strictObject({
    retentionDays: z.literal([30, 90, 180, 365, 731, 1827]).default(365),
    /** AWS takes 1 to 60. */
    idleMinutes: z.int().min(1).max(60).default(20),
    regions: z.array(z.string()).min(1).optional(),
  }),
  build(scope, { options, account, regions }) {
    for (const region of options.regions ?? account.regions) {
      const group = new CloudwatchLogGroup(scope, `logs_${region}`, {
        name: LOG_GROUP,
        retentionInDays: options.retentionDays,
        ...regions.in(region),
      });
      new SsmDocument(scope, `preferences_${region}`, {
        name: PREFERENCES,
        documentType: 'Session',
        documentFormat: 'JSON',
        content: JSON.stringify({
          schemaVersion: '1.0',
          description: 'Session Manager preferences, set by Account Factory',
          sessionType: 'Standard_Stream',
          inputs: {
            cloudWatchLogGroupName: group.name,
            cloudWatchEncryptionEnabled: false,
            cloudWatchStreamingEnabled: true,
            idleSessionTimeout: String(options.idleMinutes),
          },
        }),
        ...regions.in(region),
      });
    }
  },
});
