import type { GateContext, GateRule, Loss } from '../gate-rule';
import { type Attributes, blocksOf, limitOf, textOf } from '../planned-change';
import { type SettingChange, settingChanges } from '../setting-changes';

/** S3 counts a year as so many days. */
const DAYS_OF_YEAR = 365;

const HOLDS = 'Objects that are written from then on could be deleted before their time.';
const KEEPS = 'Backups could be deleted before their time, or the lock itself be taken off.';

/** Object Lock of a bucket, or the lock of a backup vault, would go or hold less. */
export const objectLockWeakened: GateRule = {
  id: 'object-lock-weakened',
  explicitForm: 'allow',
  check: (context) => [
    ...settingChanges(context.changes, 'aws_s3_bucket_object_lock_configuration', 'bucket').flatMap(
      (change) => bucketLock(change, context),
    ),
    ...settingChanges(context.changes, 'aws_backup_vault_lock_configuration', 'backup_vault_name').flatMap(
      (change) => vaultLock(change, context),
    ),
  ],
};

function bucketLock({ address, of, before, after }: SettingChange, { stack }: GateContext): readonly Loss[] {
  const from = retention(before);
  if (from === undefined) return [];
  const what = `Object Lock of the bucket ${of}`;
  const to = after && retention(after);
  if (to === undefined) return [gone(address, what, HOLDS)];
  return [
    ...(from.mode === 'COMPLIANCE' && to.mode !== 'COMPLIANCE'
      ? [
          {
            address,
            subject: `${stack} from COMPLIANCE to ${to.mode}`,
            summary: `The plan would change the ${what} from COMPLIANCE to ${to.mode}`,
            detail:
              'In that mode whoever has the right to may delete logs before their time, and shorten it.',
          },
        ]
      : []),
    ...lowered(address, what, stack, from.days, to.days, HOLDS),
  ];
}

function retention(lock: Attributes): { readonly mode: string; readonly days: number } | undefined {
  const [rule] = blocksOf(lock, 'rule');
  const [byDefault] = blocksOf(rule, 'default_retention');
  const mode = textOf(byDefault, 'mode');
  const days = limitOf(byDefault, 'days') ?? (limitOf(byDefault, 'years') ?? 0) * DAYS_OF_YEAR;
  return mode === undefined || days === 0 ? undefined : { mode, days };
}

function vaultLock({ address, of, before, after }: SettingChange, { stack }: GateContext): readonly Loss[] {
  const what = `lock of the backup vault ${of}`;
  if (after === undefined) return [gone(address, what, KEEPS)];
  const least = (lock: Attributes) => limitOf(lock, 'min_retention_days') ?? 0;
  return [
    ...(limitOf(before, 'changeable_for_days') !== undefined &&
    limitOf(after, 'changeable_for_days') === undefined
      ? [
          {
            address,
            subject: `${stack} from compliance to governance mode`,
            summary: `The plan would let the ${what} be taken off again`,
            detail:
              'Without `changeable_for_days` whoever has the right to may take it off, and delete backups then.',
          },
        ]
      : []),
    ...lowered(address, what, stack, least(before), least(after), KEEPS),
  ];
}

function lowered(
  address: string,
  what: string,
  stack: string,
  from: number,
  to: number,
  detail: string,
): Loss[] {
  if (to >= from) return [];
  return [
    {
      address,
      subject: `${stack} from ${from} to ${to} days`,
      summary: `The plan would lower the ${what} from ${from} to ${to} days`,
      detail,
    },
  ];
}

function gone(address: string, what: string, detail: string): Loss {
  return { address, subject: what, summary: `The plan would take away the ${what}`, detail };
}
