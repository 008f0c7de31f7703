import {
  anyOf,
  guardDutyFindings,
  guardrailChanges,
  rootSignIn,
  securityHubFindings,
} from '../../../constructs/security/alerts/event-patterns';
import { matches } from './match-event';
import { guardDutyEvent, organizationsEvent, securityHubEvent, signInEvent } from './sample-events';

test.each([
  ['low', 1],
  ['medium', 4],
  ['high', 7],
  ['critical', 9],
] as const)('findings of GuardDuty from %s on have %s at least', (from, least) => {
  expect(matches(guardDutyFindings(from), guardDutyEvent(least))).toBe(true);
  expect(matches(guardDutyFindings(from), guardDutyEvent(least - 0.1))).toBe(false);
});

test('findings of Security Hub are told from a severity on', () => {
  const told = (from: 'low' | 'high') =>
    ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'].filter((label) =>
      matches(securityHubFindings(from), securityHubEvent(label)),
    );
  expect(told('high')).toEqual(['HIGH', 'CRITICAL']);
  expect(told('low')).toEqual(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']);
});

test.each([
  ['archived', { RecordState: 'ARCHIVED' }],
  ['seen to already', { Workflow: { Status: 'NOTIFIED' } }],
  [
    "GuardDuty's, which are told at first hand",
    { ProductArn: 'arn:aws:securityhub:us-west-2::product/aws/guardduty' },
  ],
])('findings of Security Hub are not told when they are %s', (_, more) => {
  expect(matches(securityHubFindings('low'), securityHubEvent('CRITICAL', more))).toBe(false);
});

test('root users signing in are told, whether they get in or not, and other users are not', () => {
  expect(matches(rootSignIn, signInEvent('Root'))).toBe(true);
  expect(matches(rootSignIn, signInEvent('Root', 'Failure'))).toBe(true);
  expect(matches(rootSignIn, signInEvent('IAMUser'))).toBe(false);
});

test.each(['DetachPolicy', 'UpdatePolicy', 'LeaveOrganization', 'MoveAccount', 'CloseAccount'])(
  '%s is told, when it is denied as well',
  (name) => {
    expect(matches(guardrailChanges, organizationsEvent(name))).toBe(true);
    expect(matches(guardrailChanges, organizationsEvent(name, { errorCode: 'AccessDenied' }))).toBe(true);
  },
);

test.each(['DescribePolicy', 'CreateAccount', 'TagResource'])('%s is not told', (name) => {
  expect(matches(guardrailChanges, organizationsEvent(name))).toBe(false);
});

test('one pattern takes what any of several takes', () => {
  const both = anyOf([rootSignIn, guardrailChanges]);
  expect(matches(both, signInEvent('Root'))).toBe(true);
  expect(matches(both, organizationsEvent('DetachPolicy'))).toBe(true);
  expect(matches(both, guardDutyEvent(8))).toBe(false);
  expect(anyOf([rootSignIn])).toBe(rootSignIn);
});
