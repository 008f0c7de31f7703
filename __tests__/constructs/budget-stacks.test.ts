import { allStacks } from '../../constructs/stacks';
import { budget, landingZoneWithBudgets } from './budget-fixture';
import { landingZone, NASTY } from './landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform } from './synthesized';

const slack = { workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' };
const everything = landingZoneWithBudgets({
  topic: { kind: 'slack', channel: slack },
  action: { at: 90, attach: 'deny-spending' },
  anomalyImpact: 40,
});
const stacks = everyStack(everything);
const stack = (id: string, among = stacks): Terraform => {
  const found = among.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};
const dependencies = (model = everything) =>
  new Map(
    [...allStacks(contextOf(model))].map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]),
  );
const fromCostManagement = (output: string) =>
  `\${data.terraform_remote_state.cost-management.outputs.${output}}`;
const topicArn = fromCostManagement('slack_T07EA123LEP_C07EZ1ABC23_topic_arn');
const accountId = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';

test('where no file says anything of budgets there is no stack for them', () => {
  const ids = [...everyStack(landingZone).keys()];
  expect(ids.filter((id) => id.startsWith('budget-') || id === 'cost-management')).toEqual([]);
});

test('a plain budget needs its account and nothing else', () => {
  expect(dependencies().get('budget-2019-legacy')).toEqual(['account-2019-legacy']);
  expect(stack('budget-2019-legacy').resource).toEqual({
    aws_budgets_budget: {
      budget: {
        name: 'account-factory-2019-legacy',
        budget_type: 'COST',
        time_unit: 'MONTHLY',
        limit_amount: '500',
        limit_unit: 'USD',
        cost_filter: [{ name: 'LinkedAccount', values: ['222222222222'] }],
        cost_types: { include_credit: false, include_refund: false },
        notification: [
          {
            comparison_operator: 'GREATER_THAN',
            threshold: 80,
            threshold_type: 'PERCENTAGE',
            notification_type: 'ACTUAL',
            subscriber_email_addresses: ['payments-team@example.com'],
          },
          {
            comparison_operator: 'GREATER_THAN',
            threshold: 100,
            threshold_type: 'PERCENTAGE',
            notification_type: 'FORECASTED',
            subscriber_email_addresses: ['payments-team@example.com'],
          },
        ],
      },
    },
  });
});

test('a budget that is switched off leaves its stack, to take away what it made', () => {
  const off = { ...landingZone, costManagement: { actionPolicies: [] } };
  expect(stack('budget-payments-prod', everyStack(off))).not.toHaveProperty('resource');
  expect(stack('cost-management', everyStack(off))).not.toHaveProperty('resource');
});

test('Slack, an action and anomalies: topic, policy and role come from the shared stack', () => {
  expect(dependencies().get('budget-payments-prod')).toEqual(['account-payments-prod', 'cost-management']);
  const { resource } = stack('budget-payments-prod');
  expect(resource.aws_budgets_budget?.budget).toMatchObject({
    cost_filter: [{ values: [accountId] }],
    notification: [
      { subscriber_sns_topic_arns: [topicArn] },
      { subscriber_sns_topic_arns: [topicArn], subscriber_email_addresses: ['payments-team@example.com'] },
    ],
  });
  expect(resource.aws_budgets_budget_action).toEqual({
    action: {
      budget_name: '${aws_budgets_budget.budget.name}',
      action_type: 'APPLY_SCP_POLICY',
      approval_model: 'AUTOMATIC',
      notification_type: 'ACTUAL',
      execution_role_arn: fromCostManagement('budget_action_role_arn'),
      action_threshold: { action_threshold_type: 'PERCENTAGE', action_threshold_value: 90 },
      definition: {
        scp_action_definition: {
          policy_id: fromCostManagement('budget_action_policy_deny_spending_id'),
          target_ids: [accountId],
        },
      },
      subscriber: [
        { subscription_type: 'EMAIL', address: 'payments-team@example.com' },
        { subscription_type: 'SNS', address: topicArn },
      ],
    },
  });
});

test('anomalies: mails once a day, the topic at once, both of one monitor of the account', () => {
  const { resource } = stack('budget-payments-prod');
  const monitor = resource.aws_ce_anomaly_monitor?.anomalies;
  expect(monitor).toMatchObject({ name: 'account-factory-payments-prod', monitor_type: 'CUSTOM' });
  expect(JSON.parse(String(monitor?.monitor_specification))).toMatchObject({
    Dimensions: { Key: 'LINKED_ACCOUNT', Values: [accountId] },
    Tags: null,
  });
  const common = {
    monitor_arn_list: ['${aws_ce_anomaly_monitor.anomalies.arn}'],
    threshold_expression: {
      dimension: {
        key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        match_options: ['GREATER_THAN_OR_EQUAL'],
        values: ['40'],
      },
    },
  };
  expect(resource.aws_ce_anomaly_subscription).toEqual({
    anomalies_daily: {
      ...common,
      name: 'account-factory-payments-prod-daily',
      frequency: 'DAILY',
      subscriber: [{ type: 'EMAIL', address: 'payments-team@example.com' }],
    },
    anomalies_immediate: {
      ...common,
      name: 'account-factory-payments-prod-immediate',
      frequency: 'IMMEDIATE',
      subscriber: [{ type: 'SNS', address: topicArn }],
    },
  });
});

test('a topic of the organisation is taken as it is', () => {
  const arn = 'arn:aws:sns:eu-central-1:111111111111:alerts';
  const own = landingZoneWithBudgets({ topic: { kind: 'sns', arn }, alerts: [{ at: 50, kind: 'actual' }] });
  expect(stack('budget-payments-prod', everyStack(own)).resource.aws_budgets_budget?.budget).toMatchObject({
    notification: [{ subscriber_sns_topic_arns: [arn] }],
  });
  expect(stack('cost-management', everyStack(own)).resource).not.toHaveProperty('aws_sns_topic');
});

describe('the stack cost-management', () => {
  const { resource, output } = stack('cost-management');

  test('has a topic for each Slack channel, to which the cost services of this account may publish', () => {
    const twice = everyStack({
      ...everything,
      accounts: everything.accounts.map((account) => ({
        ...account,
        budget: { ...budget, topic: { kind: 'slack' as const, channel: { ...slack } } },
      })),
    });
    expect(Object.keys(stack('cost-management', twice).resource.aws_sns_topic ?? {})).toEqual([
      'slack_T07EA123LEP_C07EZ1ABC23',
    ]);
    const { policy } = resource.aws_sns_topic_policy?.slack_T07EA123LEP_C07EZ1ABC23_policy ?? {};
    expect(JSON.parse(String(policy)).Statement).toMatchObject([
      {
        Principal: { Service: 'budgets.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: '${aws_sns_topic.slack_T07EA123LEP_C07EZ1ABC23.arn}',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111111111111' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:budgets::111111111111:*' },
        },
      },
      {
        Principal: { Service: 'costalerts.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
      },
    ]);
  });

  test('lets nobody do anything from Slack', () => {
    expect(resource.aws_chatbot_slack_channel_configuration).toEqual({
      slack_T07EA123LEP_C07EZ1ABC23_channel: {
        configuration_name: 'account-factory-T07EA123LEP-C07EZ1ABC23',
        slack_team_id: 'T07EA123LEP',
        slack_channel_id: 'C07EZ1ABC23',
        sns_topic_arns: ['${aws_sns_topic.slack_T07EA123LEP_C07EZ1ABC23.arn}'],
        iam_role_arn: '${aws_iam_role.slack-role.arn}',
        guardrail_policy_arns: ['arn:aws:iam::aws:policy/AWSDenyAll'],
      },
    });
    expect(Object.keys(resource.aws_iam_role_policy ?? {})).toEqual(['budget-action_role_policy']);
  });

  test('has the policies of actions, letter for letter, and a role that attaches those alone', () => {
    const policy = resource.aws_organizations_policy?.['budget-action_policy_deny-spending'];
    expect(policy).toMatchObject({
      name: 'budget-action-deny-spending',
      type: 'SERVICE_CONTROL_POLICY',
      content:
        '{"a":"$${aws:PrincipalTag/x}","b":"${data.terraform_remote_state.account-payments-prod.outputs.account_id} ${data.terraform_remote_state.organization.outputs.organization_id}"}',
    });
    expect(evaluate(String(policy?.description))).toBe(NASTY);
    expect(resource).not.toHaveProperty('aws_organizations_policy_attachment');
    const document = resource.aws_iam_role_policy?.['budget-action_role_policy']?.policy;
    expect(JSON.parse(String(document)).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['organizations:AttachPolicy', 'organizations:DetachPolicy'],
        Resource: [
          '${aws_organizations_policy.budget-action_policy_deny-spending.arn}',
          'arn:aws:organizations::111111111111:account/o-*/*',
        ],
      },
    ]);
  });

  test('comes after the accounts that its policies name, and before no account', () => {
    expect(dependencies().get('cost-management')).toEqual(['account-payments-prod', 'organization']);
    expect(Object.keys(output)).toEqual([
      'budget_action_policy_deny_spending_id',
      'budget_action_role_arn',
      'slack_T07EA123LEP_C07EZ1ABC23_topic_arn',
    ]);
  });
});
