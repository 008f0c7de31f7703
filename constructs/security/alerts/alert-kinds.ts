import type { Alerts } from '../../../factory/model/security/services/alerts';
import type { AlertMessage } from './alert-message';
import {
  type EventPattern,
  guardDutyFindings,
  guardrailChanges,
  rootSignIn,
  securityHubFindings,
} from './event-patterns';

/** A kind of event that people are told of. */
export interface AlertKind {
  /** In its address and in the name of its rule. */
  readonly id: string;
  readonly description: string;
  readonly pattern: EventPattern;
  readonly message: AlertMessage;
}

/** What alerts are asked for. */
export function alertKinds({ findings, ...alerts }: Alerts): readonly AlertKind[] {
  return [
    ...(findings === undefined
      ? []
      : [
          {
            id: 'guard-duty-findings',
            description: `Findings of GuardDuty, ${findings} and above`,
            pattern: guardDutyFindings(findings),
            message: guardDutyMessage,
          },
          {
            id: 'security-hub-findings',
            description: `New findings of Security Hub, ${findings} and above`,
            pattern: securityHubFindings(findings),
            message: securityHubMessage,
          },
        ]),
    ...(alerts.rootSignIn
      ? [
          {
            id: 'root-sign-in',
            description: 'Sign-ins of root users',
            pattern: rootSignIn,
            message: rootSignInMessage,
          },
        ]
      : []),
    ...(alerts.guardrailChanges
      ? [
          {
            id: 'guardrail-changes',
            description: 'Changes of organization policies and of where they apply',
            pattern: guardrailChanges,
            message: guardrailMessage,
          },
        ]
      : []),
  ];
}

const guardDutyMessage: AlertMessage = {
  paths: {
    account: '$.detail.accountId',
    id: '$.detail.id',
    region: '$.detail.region',
    severity: '$.detail.severity',
    title: '$.detail.title',
    type: '$.detail.type',
  },
  title: 'GuardDuty, severity <severity>: <title>',
  lines: ['Account <account>, region <region>', 'Type <type>', 'Finding <id>'],
};

const securityHubMessage: AlertMessage = {
  paths: {
    account: '$.detail.findings[0].AwsAccountId',
    id: '$.detail.findings[0].Id',
    product: '$.detail.findings[0].ProductArn',
    region: '$.detail.findings[0].Region',
    resource: '$.detail.findings[0].Resources[0].Id',
    severity: '$.detail.findings[0].Severity.Label',
    title: '$.detail.findings[0].Title',
  },
  title: 'Security Hub, <severity>: <title>',
  lines: ['Account <account>, region <region>', 'Resource <resource>', 'From <product>', 'Finding <id>'],
};

const rootSignInMessage: AlertMessage = {
  paths: {
    account: '$.detail.userIdentity.accountId',
    ip: '$.detail.sourceIPAddress',
    mfa: '$.detail.additionalEventData.MFAUsed',
    result: '$.detail.responseElements.ConsoleLogin',
    time: '$.time',
  },
  title: 'Root sign-in to account <account>: <result>',
  lines: ['At <time> from <ip>', 'MFA used: <mfa>'],
};

const guardrailMessage: AlertMessage = {
  paths: {
    account: '$.account',
    error: '$.detail.errorCode',
    ip: '$.detail.sourceIPAddress',
    name: '$.detail.eventName',
    policy: '$.detail.requestParameters.policyId',
    target: '$.detail.requestParameters.targetId',
    time: '$.time',
    who: '$.detail.userIdentity.arn',
  },
  title: 'Guardrails: <name> in account <account>',
  lines: ['By <who>', 'At <time> from <ip>', 'Policy: <policy>', 'Target: <target>', 'Error: <error>'],
};
