import { findingSources } from '../../../constructs/security/alerts/finding-sources';
import { allStacks } from '../../../constructs/stacks';
import type { LandingZone } from '../../../factory/model/landing-zone';
import type { Alerts } from '../../../factory/model/security/services/alerts';
import { landingZone, NASTY } from '../landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform } from '../synthesized';
import { noServices } from './security-fixture';

const alerts: Alerts = {
  emails: ['security@example.com', NASTY],
  slack: [{ workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' }],
  findings: 'high',
  rootSignIn: true,
  guardrailChanges: true,
};
const withAlerts = (changed: Partial<Alerts> = {}, base = landingZone): LandingZone => ({
  ...base,
  security: { ...noServices, alerts: { ...alerts, ...changed } },
});
const stackOf = (model: LandingZone, id: string): Terraform => {
  const stack = everyStack(model).get(id);
  if (!stack) throw new Error(`no stack ${id}`);
  return stack;
};
const dependenciesOf = (model: LandingZone, id: string) =>
  [...allStacks(contextOf(model))].find(({ node }) => node.id === id)?.dependencyIds;
const policyOf = (resource: Record<string, unknown> | undefined, attribute = 'policy') =>
  JSON.parse(evaluate(String(resource?.[attribute]).replace(/\$\{([a-z_.A-Z0-9-]+)\}/g, '<$1>')));

const BUS = 'arn:aws:events:eu-central-1:222222222222:event-bus/account-factory-security';

describe('where alerts come together', () => {
  const { resource } = stackOf(withAlerts(), 'security-alerts');

  test('anyone in the organization may send events to the bus, and nobody else', () => {
    expect(policyOf(resource.aws_cloudwatch_event_bus_policy?.['bus-policy']).Statement).toEqual([
      {
        Sid: 'OrganizationSends',
        Effect: 'Allow',
        Principal: '*',
        Action: 'events:PutEvents',
        Resource: BUS,
        Condition: {
          StringEquals: {
            'aws:PrincipalOrgID': '<data.terraform_remote_state.organization.outputs.organization_id>',
          },
        },
      },
    ]);
  });

  test.each(['mail', 'slack'])(
    'EventBridge alone may publish to the topic for %s, which is encrypted',
    (id) => {
      expect(resource.aws_sns_topic?.[id]).toMatchObject({
        name: `account-factory-security-${id}`,
        kms_master_key_id: '${aws_kms_key.key.arn}',
      });
      // With a condition EventBridge could not publish.
      expect(policyOf(resource.aws_sns_topic_policy?.[`${id}_policy`]).Statement).toEqual([
        {
          Sid: 'EventBridgePublishes',
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: `<aws_sns_topic.${id}.arn>`,
        },
      ]);
    },
  );

  test('the account administers the key, and EventBridge uses it', () => {
    expect(resource.aws_kms_key?.key).toMatchObject({ enable_key_rotation: true });
    expect(policyOf(resource.aws_kms_key?.key).Statement).toEqual([
      expect.objectContaining({ Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Action: 'kms:*' }),
      {
        Sid: 'EventBridgePublishesToTopics',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
      },
    ]);
  });

  test('each kind of event has a rule on the bus that tells both', () => {
    const rules = Object.values(resource.aws_cloudwatch_event_rule ?? {}).filter(
      ({ event_bus_name: bus }) => bus === '${aws_cloudwatch_event_bus.bus.name}',
    );
    const kinds = ['guard-duty-findings', 'guardrail-changes', 'root-sign-in', 'security-hub-findings'];
    expect(rules.map(({ name }) => name)).toEqual(kinds.map((kind) => `account-factory-security-${kind}`));
    for (const kind of kinds) {
      expect(resource.aws_cloudwatch_event_target?.[`${kind}_mail`]).toMatchObject({
        arn: '${aws_sns_topic.mail.arn}',
      });
      expect(resource.aws_cloudwatch_event_target?.[`${kind}_slack`]).toMatchObject({
        arn: '${aws_sns_topic.slack.arn}',
      });
      // A role would keep EventBridge from publishing to encrypted topics.
      expect(resource.aws_cloudwatch_event_target?.[`${kind}_mail`]).not.toHaveProperty('role_arn');
    }
  });

  test('mails are texts, and Slack gets notifications of the form that it is told by', () => {
    const template = (id: string) => {
      const transformer = resource.aws_cloudwatch_event_target?.[id]?.input_transformer;
      return (transformer as { readonly input_template: string }).input_template;
    };
    expect(template('root-sign-in_mail')).toBe(
      '"Root sign-in to account <account>: <result>"\n"At <time> from <ip>"\n"MFA used: <mfa>"',
    );
    expect(JSON.parse(template('root-sign-in_slack'))).toEqual({
      version: '1.0',
      source: 'custom',
      content: {
        textType: 'client-markdown',
        title: 'Root sign-in to account <account>: <result>',
        description: 'At <time> from <ip>\nMFA used: <mfa>',
      },
    });
  });

  test('every placeholder of a message has its path', () => {
    for (const { input_transformer: transformer } of Object.values(
      resource.aws_cloudwatch_event_target ?? {},
    )) {
      if (!transformer) continue;
      const { input_paths: paths, input_template: template } = transformer as {
        input_paths: Record<string, string>;
        input_template: string;
      };
      const used = [...template.matchAll(/<([a-z]+)>/g)].map(([, name]) => name);
      expect([...new Set(used)].sort()).toEqual(Object.keys(paths).sort());
    }
  });

  test('addresses and channels are subscribed, letter for letter', () => {
    const endpoints = Object.values(resource.aws_sns_topic_subscription ?? {});
    expect(endpoints.map(({ endpoint }) => evaluate(String(endpoint))).sort()).toEqual(
      [...alerts.emails].sort(),
    );
    expect(Object.values(resource.aws_chatbot_slack_channel_configuration ?? {})).toEqual([
      expect.objectContaining({
        slack_team_id: 'T07EA123LEP',
        slack_channel_id: 'C07EZ1ABC23',
        sns_topic_arns: ['${aws_sns_topic.slack.arn}'],
        guardrail_policy_arns: ['arn:aws:iam::aws:policy/AWSDenyAll'],
      }),
    ]);
  });

  test('findings are sent on from each governed region', () => {
    const rules = Object.entries(resource.aws_cloudwatch_event_rule ?? {}).filter(([id]) =>
      id.startsWith('findings'),
    );
    expect(rules.map(([, { region, name }]) => [region, name])).toEqual([
      ['eu-central-1', 'account-factory-security-findings'],
      ['eu-west-1', 'account-factory-security-findings'],
    ]);
    expect(resource.aws_cloudwatch_event_target?.['findings_eu-west-1_target']).toMatchObject({
      arn: BUS,
      role_arn: '${aws_iam_role.findings_role.arn}',
      region: 'eu-west-1',
    });
  });
});

test('where Security Hub aggregates, its findings come from the home region alone', () => {
  const securityHub = { standards: [], disabledControls: [] };
  const sources = (model: LandingZone) =>
    [...findingSources(model, 'high').values()].map((patterns) =>
      patterns.map(({ source }) => (source as string[])[0]),
    );
  const both = ['aws.guardduty', 'aws.securityhub'];
  expect(sources(withAlerts())).toEqual([both, both]);
  expect(sources({ ...landingZone, security: { ...noServices, securityHub } })).toEqual([
    both,
    ['aws.guardduty'],
  ]);
});

describe('what an account sends on', () => {
  const { resource } = stackOf(withAlerts(), 'baseline-payments-prod');

  test('one rule where AWS tells of both, and a role that can do nothing but send', () => {
    expect(Object.values(resource.aws_cloudwatch_event_rule ?? {})).toEqual([
      expect.objectContaining({ name: 'account-factory-security-alerts', region: 'us-east-1' }),
    ]);
    expect(Object.values(resource.aws_cloudwatch_event_target ?? {})).toEqual([
      expect.objectContaining({ arn: BUS, region: 'us-east-1' }),
    ]);
    const id = '<data.terraform_remote_state.account-payments-prod.outputs.account_id>';
    expect(policyOf(resource.aws_iam_role?.['security-alerts_role'], 'assume_role_policy').Statement).toEqual(
      [
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': id },
            ArnLike: { 'aws:SourceArn': `arn:aws:events:*:${id}:rule/account-factory-security-alerts` },
          },
        },
      ],
    );
    expect(policyOf(resource.aws_iam_role_policy?.['security-alerts_role-policy']).Statement).toEqual([
      { Effect: 'Allow', Action: 'events:PutEvents', Resource: BUS },
    ]);
  });

  test('comes after the bus, which comes after no baseline', () => {
    expect(dependenciesOf(withAlerts(), 'baseline-payments-prod')).toContain('security-alerts');
    expect([...(dependenciesOf(withAlerts(), 'security-alerts') ?? [])].sort()).toEqual([
      'account-2019-legacy',
      'organization',
    ]);
  });

  test('in the management account it is the same, by its own id', () => {
    const { resource: management } = stackOf(withAlerts(), 'security-alerts-management');
    expect(
      policyOf(management.aws_iam_role?.['security-alerts_role'], 'assume_role_policy').Statement[0].Condition
        .StringEquals,
    ).toEqual({ 'aws:SourceAccount': '111111111111' });
    expect(Object.values(management.aws_cloudwatch_event_rule ?? {})).toHaveLength(1);
  });

  test('in China there are two regions to listen in', () => {
    const organization = { ...landingZone.organization, partition: 'aws-cn' as const };
    const china = stackOf(withAlerts({}, { ...landingZone, organization }), 'security-alerts-management');
    expect(Object.values(china.resource.aws_cloudwatch_event_rule ?? {}).map(({ region }) => region)).toEqual(
      ['cn-north-1', 'cn-northwest-1'],
    );
  });
});

test('what is switched off is not there, and the stacks stay for terraform to take it away', () => {
  const nothing = { findings: undefined, rootSignIn: false, guardrailChanges: false };
  expect(stackOf(withAlerts(nothing), 'baseline-payments-prod').resource).not.toHaveProperty(
    'aws_cloudwatch_event_rule',
  );
  expect(stackOf(withAlerts(nothing), 'security-alerts').resource).not.toHaveProperty(
    'aws_cloudwatch_event_rule',
  );
  const off: LandingZone = { ...landingZone, security: noServices };
  expect(stackOf(off, 'security-alerts').resource).toBeUndefined();
  expect(stackOf(off, 'security-alerts-management').resource).toBeUndefined();
  expect(everyStack(landingZone).has('security-alerts')).toBe(false);
});
