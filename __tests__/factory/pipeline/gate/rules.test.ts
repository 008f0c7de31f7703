import { gateRules } from '../../../../factory/pipeline/gate';
import type { PlanJson } from '../../../../factory/pipeline/plan-summary';
import { change, judge, landingZone, planOf, summaries } from './gate-fixture';

interface Case {
  readonly rule: string;
  readonly stack: string;
  readonly plan: PlanJson;
  /** What is said of it. */
  readonly says: string;
  /** The subject of the finding: what an allowance names. */
  readonly on: string;
}

const lock = (days: number, mode = 'COMPLIANCE') => ({
  bucket: 'acme-logs',
  rule: [{ default_retention: [{ mode, days }] }],
});
const lifecycle = (days: number, noncurrent = 1, status = 'Enabled') => ({
  bucket: 'acme-logs',
  rule: [
    { status, expiration: [{ days }], noncurrent_version_expiration: [{ noncurrent_days: noncurrent }] },
  ],
});
const vaultLock = (values: object) => ({ backup_vault_name: 'vault', ...values });
const backupPolicy = (days: unknown) => ({
  name: 'backups',
  type: 'BACKUP_POLICY',
  content: JSON.stringify({
    plans: { daily: { rules: { all: { lifecycle: { delete_after_days: days } } } } },
  }),
});
const replaced = { actions: ['delete', 'create'] };

/** For every rule whose refusal can be lifted by `allow`, changes that trip it. */
const cases: readonly Case[] = [
  {
    rule: 'organizational-unit-loss',
    stack: 'organization',
    plan: planOf(
      change(
        'aws_organizations_organizational_unit.workloads',
        { id: 'ou-1', name: 'Workloads', parent_id: 'r-1' },
        {},
      ),
      change(
        'aws_organizations_organizational_unit.legacy',
        { id: 'ou-2', name: 'Legacy', parent_id: 'ou-1' },
        undefined,
        {
          action_reason: 'delete_because_no_resource_config',
        },
      ),
    ),
    says: 'The plan would delete the organizational unit aws_organizations_organizational_unit.legacy',
    on: 'Workloads/Legacy',
  },
  {
    rule: 'log-bucket-loss',
    stack: 'logging',
    plan: planOf(change('aws_s3_bucket.cloudtrail', { bucket: 'acme-logs' }, undefined)),
    says: 'The plan would delete the bucket of logs aws_s3_bucket.cloudtrail',
    on: 'acme-logs',
  },
  {
    rule: 'state-bucket-loss',
    stack: 'bootstrap',
    plan: planOf(change('aws_s3_bucket.state', { bucket: 'acme-states' }, {}, replaced)),
    says: 'The plan would replace the bucket of states aws_s3_bucket.state',
    on: 'acme-states',
  },
  ...[
    ['backup-vault-loss', 'aws_backup_vault', 'backup vault'],
    ['hosted-zone-loss', 'aws_route53_zone', 'hosted zone'],
    ['ipam-loss', 'aws_vpc_ipam', 'IPAM'],
    ['kms-key-loss', 'aws_kms_key', 'KMS key'],
    ['transit-gateway-loss', 'aws_ec2_transit_gateway', 'transit gateway'],
  ].map(([rule = '', type, noun]) => ({
    rule,
    stack: 'baseline-shop',
    plan: planOf(change(`${type}.x`, {}, undefined), change('aws_iam_role.kept', {}, {})),
    says: `The plan would delete the ${noun} ${type}.x`,
    on: `${type}.x of baseline-shop`,
  })),
  {
    rule: 'kms-key-loss',
    stack: 'logging',
    plan: planOf(change('aws_kms_key.key', { is_enabled: true }, { is_enabled: false })),
    says: 'The plan would disable the KMS key aws_kms_key.key',
    on: 'aws_kms_key.key of logging',
  },
  {
    rule: 'kms-key-loss',
    stack: 'logging',
    plan: planOf(change('aws_kms_key.key', {}, { deletion_window_in_days: 7 })),
    says: 'The plan would lower the deletion window of the KMS key aws_kms_key.key from 30 to 7 days',
    on: 'aws_kms_key.key of logging',
  },
  {
    rule: 'trail-loss',
    stack: 'logging-trail',
    plan: planOf(change('aws_cloudtrail.trail', {}, {}, replaced)),
    says: 'The plan would replace the trail aws_cloudtrail.trail',
    on: 'aws_cloudtrail.trail of logging-trail',
  },
  {
    rule: 'trail-loss',
    stack: 'logging-trail',
    plan: planOf(change('aws_cloudtrail.trail', { enable_logging: true }, { enable_logging: false })),
    says: 'The plan would stop the trail aws_cloudtrail.trail',
    on: 'aws_cloudtrail.trail of logging-trail',
  },
  {
    rule: 'object-lock-weakened',
    stack: 'logging',
    plan: planOf(change('aws_s3_bucket_object_lock_configuration.lock', lock(365), undefined)),
    says: 'The plan would take away the Object Lock of the bucket acme-logs',
    on: 'Object Lock of the bucket acme-logs',
  },
  {
    rule: 'object-lock-weakened',
    stack: 'logging',
    plan: planOf(change('aws_s3_bucket_object_lock_configuration.lock', lock(365), lock(365, 'GOVERNANCE'))),
    says: 'The plan would change the Object Lock of the bucket acme-logs from COMPLIANCE to GOVERNANCE',
    on: 'logging from COMPLIANCE to GOVERNANCE',
  },
  {
    rule: 'object-lock-weakened',
    stack: 'logging',
    plan: planOf(change('aws_s3_bucket_object_lock_configuration.lock', lock(365), lock(90))),
    says: 'The plan would lower the Object Lock of the bucket acme-logs from 365 to 90 days',
    on: 'logging from 365 to 90 days',
  },
  {
    rule: 'object-lock-weakened',
    stack: 'backup',
    plan: planOf(
      change(
        'aws_backup_vault_lock_configuration.lock',
        vaultLock({ min_retention_days: 30, changeable_for_days: 3 }),
        vaultLock({ min_retention_days: 30 }),
        replaced,
      ),
    ),
    says: 'The plan would let the lock of the backup vault vault be taken off again',
    on: 'backup from compliance to governance mode',
  },
  {
    rule: 'object-lock-weakened',
    stack: 'backup',
    plan: planOf(
      change(
        'aws_backup_vault_lock_configuration.lock',
        vaultLock({ min_retention_days: 30 }),
        vaultLock({ min_retention_days: 7 }),
        replaced,
      ),
    ),
    says: 'The plan would lower the lock of the backup vault vault from 30 to 7 days',
    on: 'backup from 30 to 7 days',
  },
  {
    rule: 'log-retention-lowered',
    stack: 'logging',
    plan: planOf(change('aws_s3_bucket_lifecycle_configuration.lifecycle', lifecycle(365), lifecycle(90))),
    says: 'The plan would keep the logs in the bucket acme-logs for 90 days instead of 365 days',
    on: 'logging from 365 to 90 days',
  },
  {
    rule: 'log-retention-lowered',
    stack: 'logging',
    plan: planOf(
      change('aws_s3_bucket_lifecycle_configuration.lifecycle', lifecycle(365, 1, 'Disabled'), {
        ...lifecycle(365),
        rule: [{ status: 'Enabled', expiration: [{ days: 365 }] }],
      }),
    ),
    says: 'The plan would keep the logs in the bucket acme-logs for 365 days instead of ever',
    on: 'logging from ever to 365 days',
  },
  {
    rule: 'log-retention-lowered',
    stack: 'baseline-shop',
    plan: planOf(
      change(
        'aws_cloudwatch_log_group.x',
        { name: 'flow', retention_in_days: 0 },
        { name: 'flow', retention_in_days: 30 },
      ),
    ),
    says: 'The plan would keep the logs of the log group flow for 30 days instead of ever',
    on: 'baseline-shop from ever to 30 days',
  },
  {
    rule: 'log-retention-lowered',
    stack: 'baseline-shop',
    plan: planOf(
      change(
        'aws_backup_plan.x',
        { name: 'daily', rule: [{ rule_name: 'all', lifecycle: [{ delete_after: 35 }] }] },
        { name: 'daily', rule: [{ rule_name: 'all', lifecycle: [{ delete_after: 7 }] }] },
      ),
    ),
    says: 'The plan would keep the backups of the rule all of the plan daily for 7 days instead of 35 days',
    on: 'baseline-shop from 35 to 7 days',
  },
  {
    rule: 'log-retention-lowered',
    stack: 'guardrails',
    plan: planOf(
      change(
        'aws_organizations_policy.backups',
        backupPolicy({ '@@assign': '35' }),
        backupPolicy({ '@@assign': 7 }),
      ),
    ),
    says: 'The plan would keep the backups of the rule daily.all of the policy backups for 7 days instead of 35 days',
    on: 'guardrails from 35 to 7 days',
  },
  {
    rule: 'identity-source-loss',
    stack: 'bootstrap',
    plan: planOf(
      change('aws_iam_openid_connect_provider.ci', { url: 'token.actions.githubusercontent.com' }, undefined),
    ),
    says: 'The plan would delete the OIDC provider aws_iam_openid_connect_provider.ci',
    on: 'token.actions.githubusercontent.com',
  },
  {
    rule: 'identity-source-loss',
    stack: 'identity',
    plan: planOf(change('aws_identitystore_group.admins', { display_name: 'Admins' }, undefined)),
    says: 'The plan would delete the entry of the identity store aws_identitystore_group.admins',
    on: 'Admins',
  },
  {
    rule: 'account-without-baseline',
    stack: 'baseline-shop',
    plan: planOf(change('aws_iam_role.a', {}, undefined), change('aws_iam_role.b', {}, undefined)),
    says: 'The plan would take away the whole baseline of the account shop, which stays',
    on: 'shop',
  },
  {
    rule: 'guardrail-detached',
    stack: 'organization',
    plan: planOf(
      change(
        'aws_organizations_organization.organization',
        { enabled_policy_types: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'] },
        { enabled_policy_types: ['SERVICE_CONTROL_POLICY'] },
      ),
    ),
    says: 'The plan would disable the policy type TAG_POLICY',
    on: 'TAG_POLICY from the organization',
  },
];

test.each(cases)('$rule: $says', ({ rule, stack, plan, says, on }) => {
  const { refusals } = judge(stack, plan);
  expect(refusals.map(({ summary }) => summary)).toEqual([says]);
  const [refusal] = refusals;
  expect(refusal?.detail).toContain('Nothing of this stack was applied.');
  expect(refusal?.detail).toContain(`- gate: ${rule}\n        on: ${JSON.stringify(on)}\n`);
  expect(refusal?.detail).toContain(`help/gate/${rule}.md`);
});

test.each(cases)(
  '$rule on $on passes when the change says that it is meant, and not when it says something else',
  (trip) => {
    const { rule: gate, stack, plan, on } = trip;
    expect(summaries(stack, plan, { allow: [{ gate, on }] })).toEqual([]);
    expect(summaries(stack, plan, { allow: [{ gate, on: `${on} else` }] })).toEqual([trip.says]);
    expect(summaries(stack, plan, { allow: [{ gate: 'ipam-loss-not', on }] })).toEqual([trip.says]);
  },
);

test('there is a change that trips each rule, here or in a test of its own', () => {
  const own = ['account-loss', 'organization-loss', 'foreign-organization'];
  const tripped = new Set([...cases.map(({ rule }) => rule), ...own]);
  expect([...tripped].sort()).toEqual(gateRules.map(({ id }) => id));
});

describe('account-loss', () => {
  const ACCOUNT = 'aws_organizations_account.shop';
  const deleted = (closing = false) => planOf(change(ACCOUNT, { close_on_deletion: closing }, undefined));

  test.each([
    ['delete', deleted(), 'The plan would delete the account'],
    ['replace', planOf(change(ACCOUNT, {}, {}, replaced)), 'The plan would replace the account'],
    [
      'make anew and forget',
      planOf(change(ACCOUNT, {}, {}, { actions: ['create', 'forget'] })),
      'The plan would replace the account',
    ],
  ])('a plan to %s it is refused, whatever `allow` says', (_what, plan, says) => {
    const allow = [{ gate: 'account-loss', on: 'shop' }];
    expect(summaries('account-shop', plan, { allow })).toEqual([`${says} ${ACCOUNT}`]);
  });

  test('one that is gone from AWS is not made anew', () => {
    const plan = {
      ...planOf(change(ACCOUNT, undefined, {})),
      resource_drift: [change(ACCOUNT, {}, undefined)],
    };
    expect(summaries('account-shop', plan)).toEqual([
      `The account ${ACCOUNT} is closed, suspended or no longer in the organization`,
    ]);
  });

  test('passes once its request said `state: closed`, and that was applied', () => {
    expect(summaries('account-gone', deleted(true))).toEqual([]);
    expect(summaries('account-old', deleted(true))).toEqual([]);
    expect(summaries('account-old', deleted())).toHaveLength(1);
    expect(summaries('account-shop', deleted(true))).toHaveLength(1);
  });

  test('forgetting it leaves it as it is', () => {
    expect(
      summaries('account-shop', planOf(change(ACCOUNT, {}, undefined, { actions: ['forget'] }))),
    ).toEqual([]);
  });

  test('the argument that forces the replacement is named', () => {
    const [refusal] = judge(
      'account-shop',
      planOf(change(ACCOUNT, {}, {}, { ...replaced, replace_paths: [['email']] })),
    ).refusals;
    expect(refusal?.detail).toContain('It would be replaced for a change of email.');
    expect(refusal?.detail).toContain('`state: closed`');
  });
});

describe('organization-loss and foreign-organization', () => {
  const TYPE = 'aws_organizations_organization';
  const arn = 'arn:aws:organizations::111111111111:organization/o-own0000000';

  test('nothing lifts them', () => {
    const allow = ['organization-loss', 'foreign-organization'].map((gate) => ({
      gate,
      on: `${TYPE}.x of organization`,
    }));
    const { refusals } = judge('organization', planOf(change(`${TYPE}.x`, {}, undefined)), { allow });
    expect(refusals.map(({ summary }) => summary)).toEqual([
      `The plan would delete the organization ${TYPE}.x`,
    ]);
    expect(refusals[0]?.detail).toContain('No file can allow it.');
  });

  test('the state of another organization is refused, that of its own passes', () => {
    const judged = (id: string) =>
      judge('organization', planOf(change(`${TYPE}.x`, { id, arn }, { id, arn }))).refusals.map(
        ({ detail }) => detail,
      );
    expect(judged('o-own0000000')).toEqual([]);
    expect(judged('o-other00000')).toEqual([
      expect.stringContaining('o-other00000, and AWS answers for o-own0000000.'),
    ]);
    expect(summaries('organization', planOf(change(`${TYPE}.x`, undefined, {})))).toEqual([]);
  });

  test('an organization that is gone is not made anew', () => {
    const plan = {
      ...planOf(change(`${TYPE}.x`, undefined, {})),
      resource_drift: [change(`${TYPE}.x`, { id: 'o-other00000' }, undefined)],
    };
    expect(summaries('organization', plan)).toEqual(['The state of this stack is of another organization']);
  });
});

describe('account-without-baseline', () => {
  const made = planOf(change('aws_organizations_account.shop', undefined, {}));

  test('an account is made together with its baseline, or not at all', () => {
    expect(summaries('account-shop', made)).toEqual([]);
    expect(summaries('account-shop', made, { run: ['account-shop'] })).toEqual([
      'The plan would make the account shop without its baseline',
    ]);
  });

  test('the baseline of an account that is closed may go, and so may part of any', () => {
    const gone = change('aws_iam_role.a', {}, undefined);
    expect(summaries('baseline-old', planOf(gone))).toEqual([]);
    expect(summaries('baseline-shop', planOf(gone, change('aws_iam_role.b', {}, {})))).toEqual([]);
  });
});

describe('what is no loss', () => {
  test.each([
    ['aws_s3_bucket', 'logging', 'baseline-shop'],
    ['aws_s3_bucket', 'bootstrap', 'baseline-shop'],
    ['aws_cloudtrail', 'logging-trail', 'baseline-shop'],
    ['aws_iam_openid_connect_provider', 'bootstrap', 'baseline-shop'],
  ])('%s is kept in the stack %s, and may go in %s, where customizations make it', (type, kept, free) => {
    const plan = planOf(change(`${type}.x`, {}, undefined), change('aws_iam_role.kept', {}, {}));
    expect(summaries(kept, plan)).toHaveLength(1);
    expect(summaries(free, plan)).toEqual([]);
  });

  test('a setting that moves to another address with the same content', () => {
    const type = 'aws_s3_bucket_object_lock_configuration';
    expect(
      summaries(
        'logging',
        planOf(change(`${type}.a`, lock(365), undefined), change(`${type}.b`, undefined, lock(365))),
      ),
    ).toEqual([]);
    expect(
      summaries(
        'logging',
        planOf(change(`${type}.a`, lock(365), undefined), change(`${type}.b`, undefined, lock(90))),
      ),
    ).toHaveLength(1);
  });

  test('more of what protects, or as much', () => {
    const type = 'aws_s3_bucket_object_lock_configuration';
    const kept = 'aws_s3_bucket_lifecycle_configuration';
    expect(
      summaries(
        'logging',
        planOf(
          change(`${type}.x`, lock(365, 'GOVERNANCE'), lock(400)),
          change(`${kept}.x`, lifecycle(365), lifecycle(400)),
          change(
            'aws_kms_key.x',
            { is_enabled: false, deletion_window_in_days: 7 },
            { is_enabled: true, deletion_window_in_days: 30 },
          ),
        ),
      ),
    ).toEqual([]);
  });
});

test('without what is known of the organisation all is refused, and nothing can be allowed', () => {
  const plan = planOf(change('aws_kms_key.x', {}, undefined));
  const [refusal] = judge('anything', plan, { known: null }).refusals;
  expect(refusal?.detail).toContain('landing-zone.json is missing');
  expect(landingZone.allowances).toEqual([]);
});
