import {
  type FindingSeverity,
  findingSeverities,
  leastGuardDutySeverity,
} from '../../../factory/aws/finding-severities';

/** What an EventBridge rule looks for: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html */
export type EventPattern = Readonly<Record<string, unknown>>;

/** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html */
export function guardDutyFindings(from: FindingSeverity): EventPattern {
  return {
    source: ['aws.guardduty'],
    'detail-type': ['GuardDuty Finding'],
    detail: { severity: [{ numeric: ['>=', leastGuardDutySeverity[from]] }] },
  };
}

/**
 * Findings that nobody has looked at. GuardDuty hands its own to Security Hub as well: they are told once, at first hand.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html
 */
export function securityHubFindings(from: FindingSeverity): EventPattern {
  const severities = findingSeverities.slice(findingSeverities.indexOf(from));
  return {
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: {
      findings: {
        ProductArn: [{ 'anything-but': { suffix: ':product/aws/guardduty' } }],
        RecordState: ['ACTIVE'],
        Severity: { Label: severities.map((severity) => severity.toUpperCase()) },
        Workflow: { Status: ['NEW'] },
      },
    },
  };
}

/** Sign-ins that fail as well. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html */
export const rootSignIn: EventPattern = {
  source: ['aws.signin'],
  'detail-type': ['AWS Console Sign In via CloudTrail'],
  detail: { eventName: ['ConsoleLogin'], userIdentity: { type: ['Root'] } },
};

/**
 * Calls of AWS Organizations that change a policy or where it applies, or that take an account, or the organization, out of the
 * reach of policies; those that are refused as well.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html
 */
const GUARDRAIL_CHANGES = [
  'AttachPolicy',
  'CloseAccount',
  'CreatePolicy',
  'DeleteOrganization',
  'DeletePolicy',
  'DeleteResourcePolicy',
  'DeregisterDelegatedAdministrator',
  'DetachPolicy',
  'DisableAWSServiceAccess',
  'DisablePolicyType',
  'EnablePolicyType',
  'LeaveOrganization',
  'MoveAccount',
  'PutResourcePolicy',
  'RegisterDelegatedAdministrator',
  'RemoveAccountFromOrganization',
  'UpdatePolicy',
] as const;

/** @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html */
export const guardrailChanges: EventPattern = {
  source: ['aws.organizations'],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: { eventSource: ['organizations.amazonaws.com'], eventName: GUARDRAIL_CHANGES },
};

/** Any of several patterns. */
export function anyOf(patterns: readonly EventPattern[]): EventPattern {
  const [first, ...others] = patterns;
  return first === undefined || others.length > 0 ? { $or: patterns } : first;
}
