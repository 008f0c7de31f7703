import type { Loss } from '../gate-rule';
import type { PlannedChange } from '../planned-change';
import { placeOf, resourceLoss } from '../resource-loss';

const LOSS = 'What it encrypted can never be read again once it is gone, EBS volumes and snapshots among it.';

/** A KMS key would be deleted, made anew, or disabled, or would be deleted sooner. */
export const kmsKeyLoss = resourceLoss({
  id: 'kms-key-loss',
  types: ['aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key', 'aws_kms_replica_external_key'],
  noun: 'KMS key',
  loss: LOSS,
  also: (change, context) =>
    weakened(change).map((loss) => ({ ...loss, address: change.address, subject: placeOf(change, context) })),
});

function weakened({
  action,
  address,
  before,
  after,
}: PlannedChange): readonly Pick<Loss, 'summary' | 'detail'>[] {
  if (action !== 'update') return [];
  const enabled = (attributes: PlannedChange['after']) => attributes?.is_enabled ?? attributes?.enabled;
  const window = (attributes: PlannedChange['after']) =>
    attributes?.deletion_window_in_days ?? LONGEST_WINDOW;
  const from = window(before);
  const to = window(after);
  return [
    ...(enabled(before) === true && enabled(after) === false
      ? [
          {
            summary: `The plan would disable the KMS key ${address}`,
            detail: 'What it encrypted cannot be read as long as it is off.',
          },
        ]
      : []),
    ...(typeof from === 'number' && typeof to === 'number' && to < from
      ? [
          {
            summary: `The plan would lower the deletion window of the KMS key ${address} from ${from} to ${to} days`,
            detail: `So long there is to find out that a key which was deleted is missed. ${LOSS}`,
          },
        ]
      : []),
  ];
}

/** Of a key that says nothing of it. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
const LONGEST_WINDOW = 30;
