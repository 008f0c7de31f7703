import { DescribePolicyCommand, ListPoliciesCommand } from '@aws-sdk/client-organizations';
import { supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: money
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Sandbox
    defaults:
      budget:
        monthly: 100
        notify: [finance@example.com]
        slack: { workspace: T07EA123LEP, channel: C07EZ1ABC23 }
        action: { at: 90, attach: deny-spending }
        anomalyImpact: 20
  - name: Workloads
    defaults:
      budget: { monthly: 500, alerts: [] }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": { "StringNotEquals": { "aws:PrincipalTag/team": "\${aws:PrincipalTag/x}", "aws:PrincipalAccount": "{{account:shop}}" } }
    }
  ]
}
`;

/** What the emulator holds of budgets is applied and read back; the rest is planned by the real provider. */
describe('budgets', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.write('policies/scp/deny-spending.json', POLICY);
    organization.request('alice', 'Sandbox', 'expires: 2099-12-31\n');
    organization.request('shop', 'Workloads');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const terraform = (stack: string, ...args: string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  const outputOf = (stack: string, name: string): string =>
    JSON.parse(organization.read(`terraform-state/${stack}.tfstate`)).outputs[name].value;

  test('what budgets share: topic, role and policy are applied, and the Slack channel is planned', async () => {
    await factory('apply', 'organization', 'account-*', '--auto-approve');
    const { changes } = await factory('plan', 'cost-management');
    expect(changes['cost-management']).toEqual({
      'aws_chatbot_slack_channel_configuration.slack_T07EA123LEP_C07EZ1ABC23_channel': 'create',
      'aws_iam_role.budget-action_role': 'create',
      'aws_iam_role.slack-role': 'create',
      'aws_iam_role_policy.budget-action_role_policy': 'create',
      'aws_organizations_policy.budget-action_policy_deny-spending': 'create',
      'aws_sns_topic.slack_T07EA123LEP_C07EZ1ABC23': 'create',
      'aws_sns_topic_policy.slack_T07EA123LEP_C07EZ1ABC23_policy': 'create',
    });
    const { resource } = JSON.parse(organization.read('cdktf.out/stacks/cost-management/cdk.tf.json'));
    const targets = (supportedTargets(resource) ?? []).map((address) => `-target=${address}`);
    expect(targets).toHaveLength(6);
    expect(
      await terraform('cost-management', 'apply', '-input=false', '-auto-approve', '-no-color', ...targets),
    ).toMatchObject({ code: 0 });
    expect((await factory('plan', 'cost-management')).changes['cost-management']).toEqual({
      'aws_chatbot_slack_channel_configuration.slack_T07EA123LEP_C07EZ1ABC23_channel': 'create',
    });

    const { Policies = [] } = await organization.aws.organizations.send(
      new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }),
    );
    const policy = Policies.find(({ Name }) => Name === 'budget-action-deny-spending');
    const { Policy } = await organization.aws.organizations.send(
      new DescribePolicyCommand({ PolicyId: policy?.Id }),
    );
    expect(JSON.parse(Policy?.Content ?? '').Statement[0].Condition.StringNotEquals).toEqual({
      'aws:PrincipalTag/team': '${aws:PrincipalTag/x}',
      'aws:PrincipalAccount': outputOf('account-shop', 'account_id'),
    });
  });

  test('budget, action and anomalies are planned by the provider, with ids from the states of other stacks', async () => {
    const { changes } = await factory('plan', 'budget-*');
    // It only keeps count: no alerts, no action.
    expect(changes['budget-shop']).toEqual({ 'aws_budgets_budget.budget': 'create' });
    expect(changes['budget-alice']).toEqual({
      'aws_budgets_budget.budget': 'create',
      'aws_budgets_budget_action.action': 'create',
      'aws_ce_anomaly_monitor.anomalies': 'create',
      'aws_ce_anomaly_subscription.anomalies_daily': 'create',
      'aws_ce_anomaly_subscription.anomalies_immediate': 'create',
    });
    await terraform('budget-alice', 'plan', '-input=false', '-out=plan.bin');
    const { stdout } = await terraform('budget-alice', 'show', '-json', 'plan.bin');
    const resources = JSON.parse(stdout).planned_values.root_module.resources as {
      readonly type: string;
      readonly values: unknown;
    }[];
    const valuesOf = (type: string) => resources.find((resource) => resource.type === type)?.values;
    const accountId = outputOf('account-alice', 'account_id');
    const topic = outputOf('cost-management', 'slack_T07EA123LEP_C07EZ1ABC23_topic_arn');
    expect(valuesOf('aws_budgets_budget')).toMatchObject({
      name: 'account-factory-alice',
      limit_amount: '100',
      cost_filter: [{ name: 'LinkedAccount', values: [accountId] }],
      notification: expect.arrayContaining([
        expect.objectContaining({
          notification_type: 'FORECASTED',
          subscriber_email_addresses: ['finance@example.com'],
          subscriber_sns_topic_arns: [topic],
        }),
      ]),
    });
    expect(valuesOf('aws_budgets_budget_action')).toMatchObject({
      execution_role_arn: outputOf('cost-management', 'budget_action_role_arn'),
      definition: [
        {
          scp_action_definition: [
            {
              policy_id: outputOf('cost-management', 'budget_action_policy_deny_spending_id'),
              target_ids: [accountId],
            },
          ],
        },
      ],
    });
  });
});
