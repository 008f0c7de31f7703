import { auditPlace } from '../../../factory/drift/audit-place';
import { auditQueries, auditRegion } from '../../../factory/drift/audit-queries';
import type { AuditEvent, AuditTrail } from '../../../factory/drift/audit-trail';
import { auditEvent } from '../../../factory/drift/cloudtrail';
import { LikelyCauses } from '../../../factory/drift/likely-cause';

const PLACE = { accountId: '222222222222', region: 'eu-central-1' };
const QUERY = [{ resourceName: 'x' }];

const event = (name: string, minute: number, more: Partial<AuditEvent> = {}): AuditEvent => ({
  name,
  time: new Date(Date.UTC(2026, 10, 28, 14, minute)),
  readOnly: false,
  failed: false,
  principal: 'arn:aws:sts::222222222222:assumed-role/Admin/dana',
  ...more,
});

function trail(answer: AuditTrail['lookUp']) {
  const lookUp = jest.fn(answer);
  return { lookUp, causes: new LikelyCauses({ lookUp }) };
}

describe('who it likely was', () => {
  test('the latest that changed something, and is not the pipeline', async () => {
    const own = {
      principal: 'arn:aws:sts::222222222222:assumed-role/OrganizationAccountAccessRole/account-factory',
    };
    const { causes } = trail(async () => [
      event('PutRolePolicy', 1),
      event('DeleteRolePolicy', 3),
      event('PutRolePolicy', 4, own),
      event('GetRolePolicy', 5, { readOnly: true }),
      event('DeleteRole', 6, { failed: true }),
    ]);
    expect(await causes.of('a', PLACE, QUERY)).toEqual({
      principal: 'arn:aws:sts::222222222222:assumed-role/Admin/dana',
      time: '2026-11-28T14:03:00.000Z',
      event: 'DeleteRolePolicy',
    });
  });

  test('nobody, when it says nothing of it', async () => {
    const { causes } = trail(async () => []);
    expect(await causes.of('a', PLACE, QUERY)).toBeUndefined();
    expect(causes.unread).toEqual([]);
  });

  test('where it cannot be read is said once, and not asked again', async () => {
    const { causes, lookUp } = trail(async () => {
      throw Object.assign(new Error('not authorized to perform: cloudtrail:LookupEvents'), {
        name: 'AccessDeniedException',
      });
    });
    await causes.of('b', PLACE, QUERY);
    await causes.of('b', PLACE, QUERY);
    await causes.of('a', { ...PLACE, accountId: '333333333333' }, QUERY);
    expect(lookUp).toHaveBeenCalledTimes(2);
    expect(causes.unread).toEqual([
      {
        reason: 'AccessDeniedException: not authorized to perform: cloudtrail:LookupEvents',
        accounts: ['a', 'b'],
      },
    ]);
  });

  test('a place that is not known is said as well', async () => {
    const { causes, lookUp } = trail(async () => []);
    await causes.of('a', undefined, QUERY);
    expect(lookUp).not.toHaveBeenCalled();
    expect(causes.unread).toMatchObject([{ accounts: ['a'] }]);
  });
});

test('an event as CloudTrail gives it', () => {
  const EventTime = new Date();
  const identity = { userIdentity: { arn: 'arn:aws:iam::222222222222:user/dana' } };
  expect(
    auditEvent({
      ...{ EventName: 'DeleteRole', EventTime, ReadOnly: 'false', Username: 'dana' },
      CloudTrailEvent: JSON.stringify({ ...identity, errorCode: 'AccessDenied' }),
    }),
  ).toEqual([
    {
      name: 'DeleteRole',
      time: EventTime,
      readOnly: false,
      failed: true,
      principal: 'arn:aws:iam::222222222222:user/dana',
    },
  ]);
  expect(auditEvent({ EventName: 'x', EventTime, CloudTrailEvent: '{' })).toMatchObject([
    { principal: 'someone unknown', failed: false },
  ]);
  expect(auditEvent({})).toEqual([]);
});

describe('what is asked', () => {
  test('by ARN and name; settings of a whole account by the events that change them', () => {
    expect(auditQueries('aws_iam_role', { arn: 'arn:x', name: 'x', id: 'x', path: '/' })).toEqual([
      { resourceName: 'arn:x' },
      { resourceName: 'x' },
    ]);
    expect(auditQueries('aws_iam_account_password_policy', { id: 'iam-account-password-policy' })).toEqual([
      { eventName: 'UpdateAccountPasswordPolicy' },
      { eventName: 'DeleteAccountPasswordPolicy' },
    ]);
  });

  test.each([
    ['aws_iam_role', 'eu-central-1', 'us-east-1'],
    ['aws_organizations_policy', 'us-gov-east-1', 'us-gov-west-1'],
    ['aws_iam_role', 'cn-northwest-1', 'cn-north-1'],
    ['aws_kms_key', 'eu-central-1', 'eu-central-1'],
  ])('%s of %s: in %s', (type, region, where) => {
    expect(auditRegion(type, region)).toBe(where);
  });

  const id = '${data.terraform_remote_state.account-x.outputs.account_id}';
  const provider = (region: string, alias?: string) => ({
    ...(alias && { alias }),
    region,
    allowed_account_ids: [id],
    assume_role: [{ role_arn: `arn:aws:iam::${id}:role/\${var.access_role}` }],
  });
  const stack = {
    provider: { aws: [provider('eu-central-1'), provider('eu-west-1', 'eu-west-1')] },
    resource: { aws_kms_key: { a: {}, b: { provider: 'aws.eu-west-1' } } },
    variable: { access_role: { default: 'OrganizationAccountAccessRole' } },
  };
  const state = {
    ...{ mode: 'data', type: 'terraform_remote_state', name: 'account-x' },
    values: { outputs: { account_id: '222222222222' } },
  };
  const plan = { prior_state: { values: { root_module: { resources: [state] } } } };

  test('with the role, the account and the region of the provider', () => {
    expect(auditPlace('aws_kms_key.b', { stack, plan, env: {} })).toEqual({
      accountId: '222222222222',
      region: 'eu-west-1',
      roleArn: 'arn:aws:iam::222222222222:role/OrganizationAccountAccessRole',
    });
    const env = { TF_VAR_access_role: 'account-factory-plan' };
    expect(auditPlace('aws_kms_key.a["x"]', { stack, plan, region: 'eu-north-1', env })).toEqual({
      accountId: '222222222222',
      region: 'eu-north-1',
      roleArn: 'arn:aws:iam::222222222222:role/account-factory-plan',
    });
  });

  test('or not at all', () => {
    expect(auditPlace('aws_kms_key.a', { stack, plan: {}, env: {} })).toBeUndefined();
    expect(auditPlace('aws_kms_key.a', { stack: {}, plan, env: {} })).toBeUndefined();
  });
});
