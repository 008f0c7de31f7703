import type { TextLimit } from './text-limit';

/**
 * IAM password policy, as `[least, most]`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export const passwordPolicy = {
  minimumLength: [6, 128],
  /** Days. AWS takes no 0; here it stands for never. */
  maximumAge: [0, 1095],
  /** AWS takes no 0; here it stands for none. */
  reusePrevention: [0, 24],
} as const;

/** @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html */
export const analyzerName: TextLimit = {
  min: 1,
  max: 255,
  pattern: /^[A-Za-z][A-Za-z0-9_.-]*$/,
  form: 'letters, digits and _.-, a letter first',
};

/**
 * Days until a scheduled deletion of a KMS key is final, as `[least, most]`.
 *
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
 */
export const keyDeletionWindow = [7, 30] as const;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataDefaults.html */
export const hopLimit = [1, 64] as const;

/** @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UnusedAccessConfiguration.html */
export const unusedAccessDays = [1, 365] as const;

/**
 * The longest session of a role, in hours.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html - MaxSessionDuration, 3600 to 43200
 */
export const roleSessionHours = [1, 12] as const;
