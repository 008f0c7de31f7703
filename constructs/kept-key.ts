/**
 * Statement of a key policy that spares nobody, not the access role, by which administrators of the management account come in:
 * what a key has encrypted is gone with it, whatever a bucket or a vault locks. It is no wall: whoever administers keys in the account,
 * as terraform has to, can change the policy first, in a step of its own that the trail records.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
 */
export const nobodyDeletesKey = {
  Sid: 'NobodyDeletesKey',
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: ['kms:ScheduleKeyDeletion', 'kms:DisableKey'],
  Resource: '*',
} as const;
