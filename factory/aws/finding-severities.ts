/**
 * Severities of findings, from the lowest, by the words that GuardDuty and Security Hub share, each with the least number that
 * GuardDuty gives it. Security Hub writes the words in capitals.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Severity.html - Label
 */
export const leastGuardDutySeverity = { low: 1, medium: 4, high: 7, critical: 9 } as const;

export type FindingSeverity = keyof typeof leastGuardDutySeverity;
export const findingSeverities = Object.keys(leastGuardDutySeverity) as readonly FindingSeverity[];
