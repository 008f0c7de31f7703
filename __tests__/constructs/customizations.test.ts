import { Testing } from 'cdktf';
import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import { loadLandingZone } from '../../factory/load';
import type { LandingZone } from '../../factory/model/landing-zone';
import { organizationFolder } from '../factory/organization-folder';
import { NASTY } from './landing-zone-fixture';
import { placed } from './placed';
import { contextOf, evaluate, type Terraform, terraformOf } from './synthesized';

const files = {
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
defaults:
  baseline: bare
  customizations: [{ name: alarms, options: { days: 3, topic: arn } }]
organizationalUnits:
  - name: Workloads
    defaults:
      customizations: [{ name: alarms, options: { days: 5 } }]
baselines:
  bare:
    customizations: [vpc]
terraform: { awsProvider: "~> 5.100" }
`,
  'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads
tags: { team: payments }
customizations:
  - { name: remote, options: { id: "{{account.id}}", names: ["{{account.tags.team}}", "{{output:hub.alarms.arn}}"] } }
  - { name: vpc, options: { cidr: 10.1.0.0/16 }, regions: [eu-west-1, eu-central-1] }
`,
  'accounts/hub.yaml': `email: aws+hub@example.com
organizationalUnit: Workloads
accountId: "222222222222"
`,
  'customizations/alarms.ts': `import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { Fn } from 'cdktf';
import { defineCustomization, z } from 'account-factory/customization';
import { nameOf } from './shared/names';

export default defineCustomization({
  description: 'Alarms.',
  options: z.strictObject({ days: z.int(), topic: z.string(), more: z.record(z.string(), z.string()).default({ a: 'b' }) }),
  outputs: ['arn'],
  build(scope, { options, account, regions }) {
    for (const region of account.regions) {
      new SsmParameter(scope, region, {
        name: nameOf(account.slug),
        type: 'String',
        value: Fn.join('-', [options.topic, String(options.days), options.more.a ?? '', account.id]),
        ...regions.in(region),
      });
    }
    return { arn: options.topic };
  },
});
`,
  'customizations/shared/names.ts': 'export const nameOf = (slug: string): string => `/${slug}`;\n',
  'customizations/vpc.yaml': `module:
  source: ../modules/vpc
  inputs:
    cidr: { type: string, default: 10.0.0.0/16 }
    name: { type: string, default: "vpc-{{account.slug}}" }
`,
  'modules/vpc/main.tf': 'variable "cidr" {}\n',
  'modules/vpc/.terraform/secret': 'left out',
  'customizations/remote.yaml': `module:
  source: registry.example.com/team/thing/aws//modules/small
  version: 1.4.0
  inputs:
    id: { type: string, required: true }
    names: { type: list(string) }
`,
} satisfies Record<string, string>;

interface WithModules extends Terraform {
  readonly module: Record<string, Record<string, unknown>>;
}

const folders: (() => void)[] = [];
afterAll(() => {
  for (const remove of folders) remove();
});

async function stackOf(slug: string, over: Record<string, string> = {}, terraform = {}) {
  const { root, remove } = organizationFolder({ ...files, ...over });
  folders.push(remove);
  const { value, problems } = await loadLandingZone(root);
  expect(problems).toEqual([]);
  const landingZone = { ...value, terraform: { ...value?.terraform, ...terraform } } as LandingZone;
  const account = landingZone.accounts.find((candidate) => candidate.slug === slug);
  if (!account) throw new Error(`no account ${slug}`);
  const stack = new BaselineStack(contextOf(landingZone, Testing.app(), root), account);
  return { account, stack, terraform: terraformOf(stack) as WithModules };
}

const ID = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
const ofAlarms = ({ resource }: Terraform) =>
  Object.entries(resource.aws_ssm_parameter ?? {}).filter(([name]) => name.startsWith('customization_'));

test('profile, organisation, OU and request add up in that order, each name once, options from the nearest', async () => {
  const { account } = await stackOf('payments-prod');
  expect(account.customizations.map(({ name, options }) => ({ name, options }))).toEqual([
    { name: 'vpc', options: { name: 'vpc-payments-prod', cidr: '10.1.0.0/16' } },
    { name: 'alarms', options: { days: 5, topic: 'arn' } },
    {
      name: 'remote',
      options: { id: '{{accountId:payments-prod}}', names: ['payments', '{{output:hub.alarms.arn}}'] },
    },
  ]);
  const origins = Object.entries(account.origins).filter(([path]) => path.startsWith('customizations'));
  expect(origins.map(([path, { source }]) => `${path} ${source}`)).toEqual([
    'customizations.vpc baseline bare',
    'customizations.vpc.cidr request',
    'customizations.vpc.regions request',
    'customizations.alarms organization',
    'customizations.alarms.days OU Workloads',
    'customizations.alarms.topic organization',
    'customizations.remote request',
    'customizations.remote.id request',
    'customizations.remote.names request',
  ]);
});

test('TypeScript adds what it builds under its own name, in each region of the account', async () => {
  const { terraform } = await stackOf('payments-prod');
  const value = `\${join("-", ["arn", "5", "b", ${ID.slice(2, -1)}])}`;
  const parameter = { name: '/payments-prod', type: 'String', value };
  expect(ofAlarms(terraform)).toEqual([
    ['customization_alarms_eu-central-1', parameter],
    ['customization_alarms_eu-west-1', { ...parameter, provider: 'aws.eu-west-1' }],
  ]);
  expect(terraform.output).toMatchObject({ customization_alarms_arn: { value: 'arn' } });
});

test('a module is called with its inputs, by references to what only an apply tells', async () => {
  const { terraform, stack } = await stackOf('payments-prod');
  expect(terraform.module.customization_remote).toEqual({
    source: 'registry.example.com/team/thing/aws//modules/small',
    version: '1.4.0',
    id: ID,
    names: ['payments', '${data.terraform_remote_state.baseline-hub.outputs.customization_alarms_arn}'],
  });
  expect([...stack.dependencyIds]).toContain('baseline-hub');
});

test('a module of this repository is copied into the stack, hidden files left out, and called in each region', async () => {
  const { terraform, stack } = await stackOf('payments-prod');
  const call = { source: './modules/vpc', cidr: '10.1.0.0/16', name: 'vpc-payments-prod' };
  expect(terraform.module).toMatchObject({
    customization_vpc: call,
    'customization_vpc_eu-west-1': { ...call, providers: { aws: 'aws.eu-west-1' } },
  });
  expect(terraform.module.customization_vpc).not.toHaveProperty('providers');
  expect([...stack.files].map(([path, content]) => [path, content.toString()])).toEqual([
    ['modules/vpc/main.tf', files['modules/vpc/main.tf']],
  ]);
});

test('both provider modes build the same; a module gets a provider in either', async () => {
  const alias = await stackOf('payments-prod', {}, { regionMode: 'alias' });
  const argument = await stackOf('payments-prod', {}, { regionMode: 'argument' });
  expect(placed(argument.terraform)).toEqual(placed(alias.terraform));
  expect(argument.terraform.module).toEqual(alias.terraform.module);
  expect(ofAlarms(argument.terraform).map(([, { region }]) => region)).toEqual(['eu-central-1', 'eu-west-1']);
});

test('as long as there are modules, regions keep their provider: terraform takes modules away by it', async () => {
  const { terraform } = await stackOf('hub', {}, { regionMode: 'argument' });
  expect(terraform.provider.aws.map(({ region }) => region)).toEqual(['eu-central-1', 'eu-west-1']);
});

test('what a person writes arrives letter for letter, and nothing of it is evaluated', async () => {
  const { root, remove } = organizationFolder(files);
  folders.push(remove);
  const { value } = await loadLandingZone(root);
  const account = value?.accounts.find(({ slug }) => slug === 'hub');
  if (!value || !account) throw new Error('no account');
  const customizations = account.customizations.map((own) => ({
    ...own,
    options: { ...own.options, [own.kind === 'module' ? 'name' : 'topic']: NASTY },
  }));
  const stack = new BaselineStack(contextOf(value, Testing.app(), root), { ...account, customizations });
  const terraform = terraformOf(stack) as WithModules;
  expect(evaluate(String(terraform.module.customization_vpc?.name))).toBe(NASTY);
  expect(evaluate(String(terraform.output.customization_alarms_arn?.value))).toBe(NASTY);
});

describe('a mistake in TypeScript is told with the file and the account', () => {
  const failing = (build: string, outputs = '') => ({
    'customizations/alarms.ts': `import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { defineCustomization, z } from 'account-factory/customization';
export default defineCustomization({ description: 'Alarms.', options: z.any(), outputs: ['arn'${outputs}], build(scope) { ${build} } });
`,
  });

  test.each([
    ["throw new Error('no such topic');", 'no such topic'],
    ["return { arn: 'a' };", 'it returns no text for its output "other".', ", 'other'"],
    ["new SsmParameter(scope, 'a.b', { name: 'a', type: 'String' }); return { arn: 'a' };", '"a.b"'],
  ])('%s', async (build, message, outputs = '') => {
    await expect(stackOf('payments-prod', failing(build, outputs))).rejects.toThrow(
      `The customization "alarms" (customizations/alarms.ts) cannot be built in the account "payments-prod": ${message}`.split(
        '"a.b"',
      )[0],
    );
  });
});
