import type { ResourceChange } from '../../../../factory/pipeline/plan-summary';
import { Names } from '../../../../factory/pipeline/summary/names';
import { phrasesFor } from '../../../../factory/pipeline/summary/phrases/registry';
import { stackChanges } from '../../../../factory/pipeline/summary/stack-change';
import { changed, landingZone, plannedStack } from './changed-stacks';

const said = (stack: string, ...changes: readonly ResourceChange[]) =>
  phrasesFor(stackChanges(plannedStack(stack, ...changes)), new Names(landingZone));

const ou = (slug: string) => ({ after: 'ou-1', afterFrom: `organization.ou_${slug}_id` });
const account = 'aws_organizations_account.a';
const west = { region: 'eu-west-1' };
const central = { region: 'eu-central-1' };

test.each<[string, string, readonly ResourceChange[], readonly string[]]>([
  [
    'a new account',
    'account-a',
    [changed(account, 'create', { parent_id: ou('workloads_prod') })],
    ['new account in Workloads/Prod'],
  ],
  [
    'an adopted one',
    'account-a',
    [changed(account, 'update', { 'tags.team': { after: 'x' } }, { imported: true })],
    ['adopted', 'tag team: x added'],
  ],
  [
    'a moved one',
    'account-a',
    [
      changed(account, 'update', {
        parent_id: { before: 'ou-9', after: 'ou-8', beforeFrom: 'organization.root_id' },
      }),
    ],
    ['moved from the root to ou-8'],
  ],
  [
    'a renamed one with tags',
    'account-a',
    [
      changed(account, 'update', {
        name: { before: 'old', after: 'new' },
        'tags.team': { before: 'a', after: 'b' },
        'tags.env': { before: 'prod' },
      }),
    ],
    ['renamed from old to new', 'tag team: a -> b', 'tag env removed (was prod)'],
  ],
  [
    'one that is closed',
    'account-a',
    [changed(account, 'delete', { close_on_deletion: { before: 'true' } })],
    ['account closed'],
  ],
  [
    'one that is to be closed',
    'account-a',
    [changed(account, 'update', { close_on_deletion: { before: 'false', after: 'true' } })],
    ['to be closed'],
  ],
  [
    'contacts',
    'account-a',
    [
      changed('aws_account_alternate_contact.a_contact_security', 'update', {
        email_address: { before: 'a@x', after: 'b@x' },
      }),
      changed('aws_account_alternate_contact.a_contact_billing', 'create'),
      changed('aws_account_primary_contact.a_primary-contact', 'create'),
    ],
    ['security contact a@x -> b@x', 'billing and primary contacts set'],
  ],
  [
    'regions',
    'account-a',
    [
      changed('aws_account_region.a_region_me-south-1', 'create', { enabled: { after: 'true' } }),
      changed('aws_account_region.a_region_af-south-1', 'update', {
        enabled: { before: 'true', after: 'false' },
      }),
    ],
    ['opts in to me-south-1', 'opts out of af-south-1'],
  ],
  [
    'a budget',
    'budget-a',
    [
      changed(
        'aws_budgets_budget.budget',
        'update',
        { limit_amount: { before: '500.0', after: '800' }, 'notification[0].threshold': { after: '90' } },
        { known: { limit_unit: 'USD' } },
      ),
      changed('aws_budgets_budget_action.action', 'create'),
      changed('aws_ce_anomaly_monitor.anomalies', 'delete'),
    ],
    ['budget 500 -> 800 USD', 'budget alerts changed', 'budget action on', 'alerts of unusual spending off'],
  ],
  [
    'assignments',
    'access-a',
    [
      ...['PowerUser', 'Read_5f_Only'].map((set) =>
        changed(`aws_ssoadmin_account_assignment.devs_${set}`, 'create', {
          principal_id: { after: '1', afterFrom: 'identity.group_pay_2e_devs_id' },
          permission_set_arn: { after: '2', afterFrom: `identity.permission_set_${set}_arn` },
        }),
      ),
      changed('aws_ssoadmin_account_assignment.ops_Admin', 'delete', {
        principal_id: { before: '1', beforeFrom: 'identity.group_ops_id' },
        permission_set_arn: { before: '2', beforeFrom: 'identity.permission_set_Admin_arn' },
      }),
    ],
    ['+2 assignments (pay.devs: PowerUser, Read_Only)', '-1 assignment (ops: Admin)'],
  ],
  [
    'a quota',
    'baseline-a',
    ['eu-central-1', 'eu-west-1'].map((region) =>
      changed(
        `aws_servicequotas_service_quota.service-quota_lambda_L-B99A9384_${region}`,
        'update',
        { value: { before: '1000', after: '3000' } },
        { region },
      ),
    ),
    ['quota lambda L-B99A9384 1000 -> 3000 in eu-central-1 and eu-west-1'],
  ],
  [
    'facts',
    'baseline-a',
    [
      changed('aws_ssm_parameter.custom-fields_cost_2e_center', 'update', {
        insecure_value: { before: '1', after: '2' },
      }),
      changed('aws_ssm_parameter.change_reason', 'create', { insecure_value: { after: 'PCI' } }),
      changed('aws_ssm_parameter.change_requested-by', 'create', { insecure_value: { after: 'dana' } }),
    ],
    ['custom field cost.center: 1 -> 2', 'asked for by dana', 'reason: PCI'],
  ],
  [
    'controls by region',
    'baseline-a',
    [
      changed('aws_ebs_encryption_by_default.ebs-encryption_eu-west-1', 'create', {}, west),
      changed('aws_kms_key.ebs-encryption_eu-west-1_key', 'create', {}, west),
      changed('aws_kms_key.ebs-encryption_eu-central-1_key', 'create', {}, central),
      changed('aws_iam_account_password_policy.password-policy', 'update', {
        minimum_password_length: { before: '14', after: '16' },
      }),
      changed('aws_config_config_rule.config-rules_x_eu-west-1', 'delete', {}, west),
    ],
    [
      'password policy changed (minimum password length 14 -> 16)',
      'EBS encryption on in eu-west-1',
      'EBS encryption changed in eu-central-1',
      'Config rules off in eu-west-1',
    ],
  ],
  [
    'a deploy role',
    'baseline-a',
    [
      changed('aws_iam_role.deploy_role_pay__deploy', 'update', { description: { before: 'a', after: 'b' } }),
      changed('aws_iam_role_policy.deploy_role_pay__deploy_allow', 'create'),
    ],
    ['deploy role pay_deploy changed (description a -> b)'],
  ],
  [
    'customizations',
    'baseline-a',
    [
      changed('aws_cloudwatch_log_group.customization_session-logging_logs', 'create', {}, west),
      changed('module.customization_vpc.aws_vpc.this["a.b"]', 'update'),
    ],
    ['customization session-logging added in eu-west-1', 'customization vpc changed'],
  ],
  [
    'default tags',
    'baseline-a',
    ['a', 'b'].map((name) =>
      changed(`aws_iam_role.${name}`, 'update', { 'tags_all.team': { before: 'x', after: 'y' } }),
    ),
    ['tag team: x -> y on 2 resources'],
  ],
  [
    'an OU',
    'organization',
    [
      changed('aws_organizations_organizational_unit.workloads-prod', 'create'),
      changed('aws_organizations_organizational_unit.sandbox', 'update', {
        name: { before: 'a', after: 'b' },
      }),
    ],
    ['OU a renamed to b', 'OU Workloads/Prod created'],
  ],
  [
    'a permission set',
    'identity',
    [
      changed('aws_ssoadmin_permission_set_inline_policy.PowerUser_inline-policy', 'update', {
        inline_policy: { note: 'statement X added' },
      }),
      changed('aws_identitystore_group.x', 'create', {}, { known: { display_name: 'Team X' } }),
    ],
    ['permission set PowerUser changed (inline policy statement X added)', 'group Team X created'],
  ],
  [
    'what has no words',
    'logging',
    [
      changed('aws_s3_bucket.a', 'create'),
      changed('aws_s3_bucket.b', 'create'),
      changed('aws_s3_bucket.c', 'replace'),
      changed('data.aws_x.y', 'read'),
    ],
    ['2 resources created and 1 replaced'],
  ],
])('%s', (_, stack, changes, expected) => {
  expect(said(stack, ...changes)).toEqual(expected);
});

test('a permission set that is made with its assignment is told by the address', () => {
  const identity = (more: Parameters<typeof changed>[2]) =>
    said(
      'management-access',
      changed('aws_ssoadmin_account_assignment.pay_2e_devs_Org__Admin', 'create', more),
    );
  const group = { principal_id: { after: '1', afterFrom: 'identity.group_pay_2e_devs_id' } };
  const set = { permission_set_arn: { afterFrom: 'identity.permission_set_Org__Admin_arn' } };
  const expected = ['+1 assignment (pay.devs: Org_Admin)'];
  expect([identity(group), identity(set)]).toEqual([expected, expected]);
});

test('what has no words is counted beside what has', () => {
  expect(
    said(
      'baseline-a',
      changed('aws_iam_account_alias.account-alias', 'create'),
      changed('aws_x.y', 'update'),
    ),
  ).toEqual(['account alias added', '1 other resource changed']);
});
