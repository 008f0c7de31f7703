import type { GateContext, GateRule, Loss } from '../gate-rule';
import { type Attributes, blocksOf, limitOf, textOf } from '../planned-change';
import { settingChanges } from '../setting-changes';

/** Days after which something is deleted; endless for what is kept. */
type Days = number;

interface Kept {
  readonly address: string;
  /** `logs in the bucket acme-logs-cloudtrail` */
  readonly what: string;
  readonly from: Days;
  readonly to: Days;
}

/** The log archive keeps its logs in buckets; what customizations keep in others is their own. */
const ARCHIVE = 'logging';

/** Logs or backups would be deleted sooner than now. */
export const logRetentionLowered: GateRule = {
  id: 'log-retention-lowered',
  explicitForm: 'allow',
  check: (context) =>
    [...inBuckets(context), ...inLogGroups(context), ...ofBackups(context)].flatMap(
      ({ address, what, from, to }): Loss[] =>
        to < from
          ? [
              {
                address,
                subject: `${context.stack} from ${Number.isFinite(from) ? from : 'ever'} to ${to} days`,
                summary: `The plan would keep the ${what} for ${inWords(to)} instead of ${inWords(from)}`,
                detail:
                  'What is older by then is deleted with the change, for good, and how long it is kept may be an obligation.',
              },
            ]
          : [],
    ),
};

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

function ofBackups({ changes }: GateContext): readonly Kept[] {
  return settingChanges(changes, 'aws_backup_plan', 'name').flatMap(({ address, of, before, after }) => {
    const later = new Map(blocksOf(after, 'rule').map((rule) => [textOf(rule, 'rule_name'), rule]));
    return blocksOf(before, 'rule').flatMap((rule) => {
      const name = textOf(rule, 'rule_name');
      const now = later.get(name);
      return now === undefined
        ? []
        : [
            {
              address,
              what: `backups of the rule ${name} of the plan ${of}`,
              from: keptBy(rule),
              to: keptBy(now),
            },
          ];
    });
  });
}

function keptBy(rule: Attributes): Days {
  return limitOf(blocksOf(rule, 'lifecycle')[0], 'delete_after') ?? Number.POSITIVE_INFINITY;
}

function inWords(days: Days): string {
  return days === Number.POSITIVE_INFINITY ? 'ever' : `${days} days`;
}
