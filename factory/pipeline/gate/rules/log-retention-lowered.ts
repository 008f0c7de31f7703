import { backupRetention, type Kept } from '../backup-retention';
import type { GateContext, GateRule, Loss } from '../gate-rule';
import { type Attributes, blocksOf, limitOf } from '../planned-change';
import { settingChanges } from '../setting-changes';

/** Days after which something is deleted; endless for what is kept. */
type Days = number;

/** The log archive keeps its logs in buckets; what customizations keep in others is their own. */
const ARCHIVE = 'logging';

/** Logs or backups would be deleted sooner than now. */
export const logRetentionLowered: GateRule = {
  id: 'log-retention-lowered',
  explicitForm: 'allow',
  check: (context) => [
    ...lowered([...inBuckets(context), ...inLogGroups(context)], context, LOGS),
    ...lowered(backupRetention(context), context, BACKUPS),
  ],
};

const OBLIGATION = 'How long they are kept may be an obligation.';
const LOGS = `Those that are older by then are deleted soon after, for good. ${OBLIGATION}`;
/** A backup has its end from when it is made. */
const BACKUPS = `Those that are made from then on go sooner. ${OBLIGATION}`;

function lowered(kept: readonly Kept[], { stack }: GateContext, detail: string): readonly Loss[] {
  return kept
    .filter(({ from, to }) => to < from)
    .map(({ address, what, from, to }) => ({
      address,
      subject: `${stack} from ${Number.isFinite(from) ? from : 'ever'} to ${to} days`,
      summary: `The plan would keep the ${what} for ${inWords(to)} instead of ${inWords(from)}`,
      detail,
    }));
}

function inBuckets({ stack, changes }: GateContext): readonly Kept[] {
  if (stack !== ARCHIVE) return [];
  return settingChanges(changes, 'aws_s3_bucket_lifecycle_configuration', 'bucket').flatMap(
    ({ address, of, before, after }) => [
      {
        address,
        what: `logs in the bucket ${of}`,
        from: shortest(before, 'expiration', 'days'),
        to: shortest(after, 'expiration', 'days'),
      },
      {
        address,
        what: `former versions in the bucket ${of}`,
        from: shortest(before, 'noncurrent_version_expiration', 'noncurrent_days'),
        to: shortest(after, 'noncurrent_version_expiration', 'noncurrent_days'),
      },
    ],
  );
}

function shortest(lifecycle: Attributes | undefined, block: string, days: string): Days {
  const enabled = blocksOf(lifecycle, 'rule').filter(({ status }) => status === 'Enabled');
  const limits = enabled.flatMap((rule) => blocksOf(rule, block)).map((found) => limitOf(found, days));
  return Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY));
}

/** CloudWatch Logs keeps for ever what has no retention, which the provider writes as 0. */
function inLogGroups({ changes }: GateContext): readonly Kept[] {
  return settingChanges(changes, 'aws_cloudwatch_log_group', 'name').flatMap(
    ({ address, of, before, after }) =>
      after
        ? [
            {
              address,
              what: `logs of the log group ${of}`,
              from: limitOf(before, 'retention_in_days') ?? Number.POSITIVE_INFINITY,
              to: limitOf(after, 'retention_in_days') ?? Number.POSITIVE_INFINITY,
            },
          ]
        : [],
  );
}

function inWords(days: Days): string {
  return days === Number.POSITIVE_INFINITY ? 'ever' : `${days} days`;
}
