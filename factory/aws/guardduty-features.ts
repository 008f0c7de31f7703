/**
 * What a GuardDuty detector watches beside its foundation. Of these two, AWS takes one only: RUNTIME_MONITORING covers what
 * EKS_RUNTIME_MONITORING does. Not every region has every feature.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
 */
export const guardDutyFeatures = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
  'EKS_RUNTIME_MONITORING',
] as const;

export type GuardDutyFeature = (typeof guardDutyFeatures)[number];

/** @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html - findingPublishingFrequency */
export const findingFrequencies = ['FIFTEEN_MINUTES', 'ONE_HOUR', 'SIX_HOURS'] as const;

/** Features with an agent on the machines, and settings of their own for it. */
export const runtimeFeatures: ReadonlySet<string> = new Set<GuardDutyFeature>([
  'RUNTIME_MONITORING',
  'EKS_RUNTIME_MONITORING',
]);
