import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { leftOutOf, type ResourceBlock, supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { jsonApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(300_000);

const MANAGEMENT = '123456789012';
const OTHER_REGION = 'eu-west-1';
/** Where CloudTrail tells of root users and of AWS Organizations. */
const GLOBAL_REGION = 'us-east-1';
const BUS = 'account-factory-security';

const ORGANIZATION = `name: alerts
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}, ${OTHER_REGION}]
managementAccount: { id: "${MANAGEMENT}" }
organizationalUnits: [{ name: Security }]
sharedAccounts: { securityTooling: tooling }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
security:
  alerts:
    emails: [security@example.com]
    slack: [{ workspace: T07EA123LEP, channel: C07EZ1ABC23 }]
  configRules:
    encrypted-volumes: true
    s3-versioning: { identifier: S3_BUCKET_VERSIONING_ENABLED, parameters: { isMfaDeleteEnabled: "true" }, exclude: [shop] }
  conformancePacks:
    hygiene: { parameters: { MaxDays: "90" }, regions: [${HOME_REGION}] }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const TEMPLATE = `Parameters:
  MaxDays: { Type: String }
Resources:
  Keys:
    Type: AWS::Config::ConfigRule
    Properties:
      ConfigRuleName: access-keys-rotated
      Description: "A \${literal} and a %{ percent }"
      InputParameters: { maxAccessKeyAge: { Ref: MaxDays } }
      Source: { Owner: AWS, SourceIdentifier: ACCESS_KEYS_ROTATED }
`;

const STACKS = [
  'security-alerts',
  'security-alerts-management',
  'baseline-shop',
  'baseline-tooling',
  'organization-config',
] as const;

/** What the emulator holds is applied in the accounts and read back by AWS's API; the rest is planned by the real provider. */
describe('security alerts, and rules of AWS Config for all accounts', () => {
  let organization: EmulatedOrganization;
  let tooling: string;
  let shop: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.write('conformance-packs/hygiene.yaml', TEMPLATE);
    for (const name of ['tooling', 'shop']) organization.request(name, 'Security');
    await factory('apply', 'organization', 'account-*', '--auto-approve');
    tooling = accountId('tooling');
    shop = accountId('shop');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const accountId = (slug: string): string =>
    JSON.parse(organization.read(`terraform-state/account-${slug}.tfstate`)).outputs.account_id.value;
  const resourcesOf = (stack: string): ResourceBlock =>
    JSON.parse(organization.read(`cdktf.out/stacks/${stack}/cdk.tf.json`)).resource;
  const leftOut = () =>
    Object.fromEntries(
      STACKS.flatMap((stack) => {
        const addresses = leftOutOf(resourcesOf(stack)).map(({ address }) => [address, 'create']);
        return addresses.length === 0 ? [] : [[stack, Object.fromEntries(addresses)]];
      }),
    );
  const call = async (
    service: 'events' | 'config',
    [account, region]: readonly [string, string],
    operation: string,
    input: object = {},
  ) => {
    const { endpoint } = organization.emulator;
    const prefix = { events: 'AWSEvents', config: 'StarlingDoveService' }[service];
    const api = await jsonApi({
      endpoint,
      service,
      region,
      accountId: account,
      target: `${prefix}.${operation}`,
    });
    return api(input);
  };

  test('are planned by the provider as a whole', async () => {
    const { changes } = await factory('plan', ...STACKS);
    for (const stack of STACKS) {
      const addresses = Object.entries(resourcesOf(stack)).flatMap(([type, named]) =>
        Object.keys(named).map((name) => `${type}.${name}`),
      );
      expect(Object.keys(changes[stack] ?? {}).sort()).toEqual(addresses.sort());
    }
  });

  test('are applied as far as the emulator holds them, and planned again without changes', async () => {
    for (const stack of STACKS) {
      const targets = supportedTargets(resourcesOf(stack));
      if (targets?.length === 0) continue;
      const flags = (targets ?? []).map((target) => `-target=${target}`);
      const args = ['apply', '-input=false', '-auto-approve', '-no-color', ...flags];
      expect(await organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args)).toMatchObject({
        code: 0,
      });
    }
    expect((await factory('plan', ...STACKS)).changes).toEqual(leftOut());
    const types = new Set(STACKS.flatMap((stack) => Object.keys(resourcesOf(stack))));
    const planned = new Set(
      Object.values(leftOut()).flatMap((changes) =>
        Object.keys(changes).map((address) => address.split('.')[0] ?? ''),
      ),
    );
    const list = (title: string, items: readonly string[]) =>
      `${title}:\n${items.map((item) => `  ${item}\n`).join('')}`;
    process.stderr.write(
      list(
        'Applied to the emulator and planned again',
        [...types].filter((type) => !planned.has(type)).sort(),
      ) + list('Planned by the real provider alone', [...planned].sort()),
    );
  });

  test('the bus takes events of the organization, and has a rule for each kind, which tells both topics', async () => {
    const { Organization } = await organization.aws.organizations.send(new DescribeOrganizationCommand({}));
    const home = [tooling, HOME_REGION] as const;
    const bus = await call('events', home, 'DescribeEventBus', { Name: BUS });
    expect(JSON.parse(String(bus.Policy)).Statement).toMatchObject([
      { Condition: { StringEquals: { 'aws:PrincipalOrgID': Organization?.Id } } },
    ]);
    const { Rules } = (await call('events', home, 'ListRules', { EventBusName: BUS })) as {
      Rules: readonly { readonly Name: string }[];
    };
    expect(Rules.map(({ Name }) => Name).sort()).toEqual(
      ['guard-duty-findings', 'guardrail-changes', 'root-sign-in', 'security-hub-findings'].map(
        (kind) => `${BUS}-${kind}`,
      ),
    );
    for (const { Name: Rule } of Rules) {
      const { Targets } = await call('events', home, 'ListTargetsByRule', { Rule, EventBusName: BUS });
      expect((Targets as { Arn: string }[]).map(({ Arn }) => Arn).sort()).toEqual(
        ['mail', 'slack'].map((topic) => `arn:aws:sns:${HOME_REGION}:${tooling}:${BUS}-${topic}`),
      );
    }
  });

  test('accounts send root sign-ins and changes of guardrails, the tooling account findings of each region', async () => {
    const places: readonly (readonly [account: string, region: string, name: string])[] = [
      [shop, GLOBAL_REGION, 'alerts'],
      [MANAGEMENT, GLOBAL_REGION, 'alerts'],
      [tooling, GLOBAL_REGION, 'alerts'],
      [tooling, HOME_REGION, 'findings'],
      [tooling, OTHER_REGION, 'findings'],
    ];
    for (const [account, region, name] of places) {
      const place = [account, region] as const;
      const { Targets } = await call('events', place, 'ListTargetsByRule', { Rule: `${BUS}-${name}` });
      expect(Targets).toEqual([
        {
          Id: 'security-tooling',
          Arn: `arn:aws:events:${HOME_REGION}:${tooling}:event-bus/${BUS}`,
          RoleArn: `arn:aws:iam::${account}:role/${BUS}-${name}`,
        },
      ]);
    }
  });
});
