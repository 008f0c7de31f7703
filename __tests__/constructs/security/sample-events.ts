/** Events as AWS's documentation shows them, shortened to what matters here. */

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html */
export const guardDutyEvent = (severity: number) => ({
  version: '0',
  'detail-type': 'GuardDuty Finding',
  source: 'aws.guardduty',
  account: '111122223333',
  region: 'us-east-1',
  detail: {
    schemaVersion: '2.0',
    accountId: '444455556666',
    region: 'us-east-1',
    id: '16afba5c5c43e07c9e3e5e2e544e95df',
    type: 'Canary:EC2/Stateless.IntegTest',
    severity,
    title: 'Unprotected port on EC2 instance is being probed.',
  },
});

/** https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html */
export const securityHubEvent = (label: string, more: object = {}) => ({
  version: '0',
  'detail-type': 'Security Hub Findings - Imported',
  source: 'aws.securityhub',
  account: '111122223333',
  region: 'us-west-2',
  resources: ['arn:aws:securityhub:us-west-2::product/aws/macie/arn:aws:macie:us-west-2:1:integtest/1'],
  detail: {
    findings: [
      {
        SchemaVersion: '2018-10-08',
        Id: 'arn:aws:macie:us-west-2:111122223333:integtest/trigger/6294d71b927c41cbab915159a8f326a3',
        ProductArn: 'arn:aws:securityhub:us-west-2::product/aws/macie',
        AwsAccountId: '111122223333',
        RecordState: 'ACTIVE',
        Severity: { Label: label, Normalized: 70 },
        Workflow: { Status: 'NEW' },
        Title: 'A finding',
        ...more,
      },
    ],
  },
});

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html */
export const signInEvent = (type: 'Root' | 'IAMUser', result = 'Success') => ({
  version: '0',
  'detail-type': 'AWS Console Sign In via CloudTrail',
  source: 'aws.signin',
  account: '111122223333',
  region: 'us-east-1',
  detail: {
    eventVersion: '1.08',
    userIdentity: {
      type,
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
    },
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.0',
    responseElements: { ConsoleLogin: result },
    additionalEventData: { MobileVersion: 'No', MFAUsed: 'Yes' },
    eventType: 'AwsConsoleSignIn',
  },
});

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html */
export const organizationsEvent = (eventName: string, more: object = {}) => ({
  version: '0',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.organizations',
  account: '111111111111',
  region: 'us-east-1',
  detail: {
    eventVersion: '1.08',
    userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111111111111:assumed-role/my-admin-role/diego' },
    eventSource: 'organizations.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    ...more,
  },
});
