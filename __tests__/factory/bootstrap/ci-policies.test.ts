import { applyPolicy } from '../../../factory/bootstrap/apply-policy';
import { memberPlanPolicy, planPolicy } from '../../../factory/bootstrap/plan-policy';
import type { PolicyDocument } from '../../../factory/bootstrap/policy-statement';
import { matchedActions } from '../../../factory/guardrails/checks/matched-actions';
import { covers } from '../../../factory/guardrails/wildcard';
import { ciRole } from '../../../factory/model/bootstrap/bootstrap';

const state = {
  partition: 'aws',
  bucketArn: 'arn:aws:s3:::acme-terraform-state',
  keyArn: 'arn:aws:kms:eu-central-1:111111111111:key/1',
  prefix: 'account-factory',
};
const plan = planPolicy({ ...state, memberRole: ciRole.plan });
const apply = applyPolicy({
  ...state,
  managementAccountId: '111111111111',
  accessRole: 'OrganizationAccountAccessRole',
  ownRoles: Object.values(ciRole),
});
const member = memberPlanPolicy('aws');

/** Whether a policy allows an action on a resource, conditions aside: a Deny wins. */
function allows({ Statement }: PolicyDocument, action: string, resource: string): boolean {
  const of = (effect: string) =>
    Statement.some(
      ({ Effect, Action, Resource }) =>
        Effect === effect &&
        Action.some((pattern) => covers(pattern.toLowerCase(), action.toLowerCase())) &&
        [Resource].flat().some((pattern) => covers(pattern, resource)),
    );
  return of('Allow') && !of('Deny');
}

const STATE = 'arn:aws:s3:::acme-terraform-state/account-factory/organization.tfstate';
const role = (name: string, account = '111111111111') => `arn:aws:iam::${account}:role/${name}`;

test.each([
  ['plan', plan],
  ['apply', apply],
  ['plan in a member account', member],
])('%s names only actions that there are, and fits in a role', (_name, policy) => {
  const named = policy.Statement.flatMap(({ Action }) => Action);
  expect(named.filter((action) => matchedActions(action)?.length === 0)).toEqual([]);
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html - inline policies of a role, white space aside
  expect(JSON.stringify(policy).length).toBeLessThanOrEqual(10_240);
});

describe('the role that plans', () => {
  test('changes nothing but locks', () => {
    const written = plan.Statement.flatMap(({ Action, Resource }) =>
      Action.filter((action) => !/:(Get|List|Describe|View)/.test(action)).map((action) => [
        action,
        Resource,
      ]),
    );
    const lock = `${state.bucketArn}/account-factory/*.tfstate.tflock`;
    expect(written).toEqual([
      ['s3:PutObject', lock],
      ['s3:DeleteObject', lock],
      ['kms:Decrypt', state.keyArn],
      ['kms:GenerateDataKey', state.keyArn],
      ['sts:AssumeRole', 'arn:aws:iam::*:role/account-factory-plan'],
    ]);
  });

  test('reads states, and writes and deletes none', () => {
    expect(allows(plan, 's3:GetObject', STATE)).toBe(true);
    for (const action of ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion']) {
      expect(allows(plan, action, STATE)).toBe(false);
    }
    expect(allows(plan, 's3:PutObject', `${STATE}.tflock`)).toBe(true);
  });

  test.each([
    'backup:DescribeGlobalSettings',
    'budgets:ViewBudget',
    'iam:ListOrganizationsFeatures',
    'organizations:DescribeOrganization',
    'sso:ListInstances',
  ])('reads what stacks of the management account are planned by: %s', (action) => {
    expect(allows(plan, action, '*')).toBe(true);
  });

  test('takes the role that reads in member accounts, and not the access role', () => {
    expect(allows(plan, 'sts:AssumeRole', role(ciRole.plan, '222222222222'))).toBe(true);
    expect(allows(plan, 'sts:AssumeRole', role('OrganizationAccountAccessRole', '222222222222'))).toBe(false);
  });

  test.each([
    'chatbot:DescribeSlackChannelConfigurations',
    'detective:DescribeOrganizationConfiguration',
    'glue:GetPartitionIndexes',
    'macie2:GetMacieSession',
    'ram:GetResourceShareAssociations',
    'sns:GetSubscriptionAttributes',
  ])("reads in member accounts what AWS's own policies leave out: %s", (action) => {
    expect(allows(member, action, '*')).toBe(true);
  });

  test('reads settings in member accounts, and no secrets or data', () => {
    for (const [action, resource] of [
      ['ssm:GetParameter', 'arn:aws:ssm:eu-central-1:222222222222:parameter/team/password'],
      ['s3:GetObject', 'arn:aws:s3:::team/file'],
      ['secretsmanager:GetSecretValue', '*'],
      ['kms:Decrypt', '*'],
      ['iam:PassRole', '*'],
    ] as const) {
      expect([action, allows(member, action, resource)]).toEqual([action, false]);
    }
  });
});

describe('the role that applies', () => {
  test.each([
    'organizations:CreateAccount',
    'organizations:MoveAccount',
    'organizations:AttachPolicy',
    'account:PutAlternateContact',
    'sso:CreateAccountAssignment',
    'budgets:ModifyBudget',
  ])('vends: %s', (action) => {
    expect(allows(apply, action, '*')).toBe(true);
  });

  test.each([
    'guardduty:EnableOrganizationAdminAccount',
    'guardduty:DisableOrganizationAdminAccount',
    'detective:DisableOrganizationAdminAccount',
    'inspector2:DisableDelegatedAdminAccount',
    'macie2:DisableOrganizationAdminAccount',
    'securityhub:DisableOrganizationAdminAccount',
    'iam:DisableOrganizationsRootSessions',
    'ec2:DisableIpamOrganizationAdminAccount',
  ])('registers administrators of services, and takes that back when they are switched off: %s', (action) => {
    expect(allows(apply, action, '*')).toBe(true);
  });

  test('makes service-linked roles with their tags, and changes nothing else of them', () => {
    const linked = role('aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty');
    const actions = ['iam:CreateServiceLinkedRole', 'iam:TagRole', 'iam:PutRolePolicy'];
    expect(actions.map((action) => allows(apply, action, linked))).toEqual([true, true, false]);
  });

  test.each([
    'organizations:CloseAccount',
    'organizations:LeaveOrganization',
    'organizations:DeleteOrganization',
    'organizations:DeleteOrganizationalUnit',
    'organizations:RemoveAccountFromOrganization',
    'account:CloseAccount',
    'iam:CreateUser',
    'iam:CreateAccessKey',
    's3:DeleteBucket',
    'kms:ScheduleKeyDeletion',
    'cloudtrail:StopLogging',
    'cloudtrail:DeleteTrail',
  ])('never: %s', (action) => {
    expect(allows(apply, action, '*')).toBe(false);
  });

  test('writes states and deletes none', () => {
    expect(allows(apply, 's3:PutObject', STATE)).toBe(true);
    expect(allows(apply, 's3:DeleteObject', STATE)).toBe(false);
    expect(allows(apply, 's3:PutBucketPolicy', state.bucketArn)).toBe(false);
  });

  test('makes roles of the factory, not others, and does not change the roles of CI', () => {
    expect(allows(apply, 'iam:CreateRole', role('account-factory-budget-actions'))).toBe(true);
    expect(allows(apply, 'iam:CreateRole', role('administrator'))).toBe(false);
    for (const own of Object.values(ciRole)) {
      expect(allows(apply, 'iam:GetRole', role(own))).toBe(true);
      for (const action of ['iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:AttachRolePolicy']) {
        expect([action, allows(apply, action, role(own))]).toEqual([action, false]);
      }
    }
  });

  test('gets into accounts of its own organization alone', () => {
    const statement = apply.Statement.find(({ Sid }) => Sid === 'MemberAccounts');
    expect(statement).toMatchObject({
      Resource: 'arn:aws:iam::*:role/OrganizationAccountAccessRole',
      Condition: { StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } },
    });
  });
});
