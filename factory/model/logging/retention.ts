/** How long logs are kept, and how firmly. */
export interface Retention {
  /** Days in which no log can be deleted; afterwards they expire. */
  readonly days: number;
  /** `COMPLIANCE` holds against everybody, AWS's root user included; `GOVERNANCE` can be lifted by changing the bucket's policy. */
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
}

export const retentionProfiles = ['dev', 'standard', 'regulated'] as const;
export const lockModes = ['COMPLIANCE', 'GOVERNANCE'] as const;

/** Seven years, leap days included, are what most rules on records ask for at most. */
export const RETENTION: Readonly<Record<(typeof retentionProfiles)[number], Retention>> = {
  dev: { days: 30, mode: 'GOVERNANCE' },
  standard: { days: 365, mode: 'COMPLIANCE' },
  regulated: { days: 2557, mode: 'COMPLIANCE' },
};

/**
 * The most years that Object Lock takes are 100.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
 */
export const retentionBounds = [1, 36_500] as const;
