import type { Situation } from '../../../../factory/pipeline/retry/retriable-errors';
import { RETRIABLE_ERRORS } from '../../../../factory/pipeline/retry/retriable-errors';
import { retryReason } from '../../../../factory/pipeline/retry/retry-reason';
import { situationAfter } from '../../../../factory/pipeline/retry/situation-after';

const OLD: Situation = { newAccount: false, newPrincipals: false };
const NEW_ACCOUNT: Situation = { newAccount: true, newPrincipals: true };
const NEW_ROLE: Situation = { newAccount: false, newPrincipals: true };

const failed = (summary: string, detail = '') => ({ severity: 'error' as const, summary, detail });
const organizations = (error: string) =>
  failed(
    `creating Organizations Policy (x): operation error Organizations: CreatePolicy, https response error StatusCode: 400, RequestID: 1, ${error}`,
  );
const ASSUME_ROLE = failed(
  'Cannot assume IAM Role',
  'IAM Role (arn:aws:iam::222222222222:role/OrganizationAccountAccessRole) cannot be assumed.\n\nThere are a number of possible causes of this - ' +
    'the most common are:\n\nError: operation error STS: AssumeRole, https response error StatusCode: 403, RequestID: 1, api error AccessDenied: User: ' +
    'arn:aws:iam::111111111111:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/OrganizationAccountAccessRole',
);
const INVALID_PRINCIPAL = failed(
  'creating IAM Role (x): operation error IAM: CreateRole, https response error StatusCode: 400, RequestID: 1, MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::222222222222:role/y"',
);

describe('what is tried again', () => {
  test.each([
    [organizations('ConcurrentModificationException: try again later'), 'ConcurrentModificationException'],
    [organizations('TooManyRequestsException: Too many requests'), 'TooManyRequestsException'],
    [organizations('FinalizingOrganizationException: finalizing'), 'FinalizingOrganizationException'],
    [
      failed('reading EC2 VPC: operation error EC2: DescribeVpcs, api error RequestLimitExceeded: x'),
      'RequestLimitExceeded',
    ],
    [failed('Error: SlowDown: Please reduce your request rate.'), 'SlowDown'],
    [
      failed('reading IAM Role', 'https response error StatusCode: 503, RequestID: 1, api error x: y'),
      'StatusCode: 503',
    ],
    [
      failed('Failed to query available provider packages', 'net/http: TLS handshake timeout'),
      'TLS handshake timeout',
    ],
    [failed('Failed to install provider', 'the request failed: 502 Bad Gateway'), '502 Bad Gateway'],
    [failed('Failed to get existing workspaces: dial tcp 1.2.3.4:443: i/o timeout'), 'i/o timeout'],
  ])('%#: anywhere', (diagnostic, reason) => {
    expect(retryReason([diagnostic], OLD)).toBe(reason);
  });

  test.each([
    ['a role that cannot be assumed', ASSUME_ROLE, 'access role not there yet'],
    [
      'a service that is not there yet',
      failed('api error OptInRequired: You are not subscribed'),
      'OptInRequired',
    ],
  ])('%s, in an account that was just made only', (_, diagnostic, reason) => {
    expect(retryReason([diagnostic], NEW_ACCOUNT)).toBe(reason);
    expect(retryReason([diagnostic], NEW_ROLE)).toBeUndefined();
    expect(retryReason([diagnostic], OLD)).toBeUndefined();
  });

  test('a principal that nobody knows, when some were just made only', () => {
    expect(retryReason([INVALID_PRINCIPAL], NEW_ROLE)).toBe('principal not known yet');
    expect(retryReason([INVALID_PRINCIPAL], OLD)).toBeUndefined();
  });

  test.each([
    organizations('LimitExceededException: quota'),
    organizations('ConstraintViolationException: You have exceeded the allowed number of AWS accounts'),
    organizations('AccessDeniedException: You do not have permissions'),
    failed('Invalid index', 'The given key does not identify an element'),
    failed(
      'Failed to query available provider packages',
      'dial tcp: lookup registry.terraform.io: no such host',
    ),
    failed('creating IAM Role: MalformedPolicyDocument: Syntax errors in policy.'),
    failed('The state is locked: dana@host is applying it'),
  ])('%#: never, even in a new account', (diagnostic) => {
    expect(retryReason([diagnostic], NEW_ACCOUNT)).toBeUndefined();
  });

  test('one error that stays would be there again', () => {
    const passing = organizations('TooManyRequestsException: x');
    expect(retryReason([passing, failed('Invalid index')], OLD)).toBeUndefined();
    expect(retryReason([passing, { ...failed('Old'), severity: 'warning' }], OLD)).toBe(
      'TooManyRequestsException',
    );
    expect(retryReason([passing, organizations('ConcurrentModificationException: x')], OLD)).toBe(
      'ConcurrentModificationException, TooManyRequestsException',
    );
    expect(retryReason([], OLD)).toBeUndefined();
  });

  test('every error has a source', () => {
    expect(RETRIABLE_ERRORS.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });
});

describe('what was just made', () => {
  const change = (type: string, action: 'create' | 'update' | 'delete') => ({
    ...{ address: 'x', imported: false, movedFrom: undefined, reason: undefined, replacedFor: [] },
    ...{ vanished: false, region: undefined, attributes: [], known: {}, type, action },
  });
  test.each([
    ['aws_organizations_account', 'create', NEW_ACCOUNT],
    ['aws_organizations_account', 'update', OLD],
    ['aws_iam_role', 'create', NEW_ROLE],
    ['aws_iam_role', 'update', OLD],
    ['aws_sns_topic', 'create', OLD],
  ] as const)('%s, %s', (type, action, situation) => {
    expect(situationAfter([change(type, action)])).toEqual(situation);
  });
});
