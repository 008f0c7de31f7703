import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { leftOutOf, supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS, PROJECT } from './support/emulated-organization';
import { jsonApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: services
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Infrastructure
sharedAccounts: { sharedServices: shared }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const SHARED = `customizations:
  - name: container-registry
    options:
      repositories: [shop/checkout.v2]
      pullThroughCache: { public-ecr: { registry: public.ecr.aws } }
  - name: ci-runners
    options:
      connectionArn: arn:aws:codeconnections:${HOME_REGION}:{{account.id}}:connection/0c5f0b8f-0000-4000-8000-000000000000
      runners:
        checkout: { repository: acme/checkout, pushes: [shop/checkout.v2] }
  - observability-hub
`;

const SHOP = `customizations:
  - { name: observability-link, options: { sinks: "{{output:shared.observability-hub.sink_arns}}" } }
`;

/** The account of shared services: what the emulator holds is applied and read back, the rest is planned by the real provider. */
describe('shared services', () => {
  let organization: EmulatedOrganization;
  let shared: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('shared', 'Infrastructure', SHARED);
    organization.request('shop', 'Infrastructure', SHOP);
    cpSync(join(PROJECT, 'customizations'), join(organization.root, 'customizations'), { recursive: true });
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const terraform = (stack: string, ...args: string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  const resources = (stack: string) =>
    JSON.parse(organization.read(`cdktf.out/stacks/${stack}/cdk.tf.json`)).resource;
  const outputsOf = (stack: string): Record<string, { readonly value: string }> =>
    JSON.parse(organization.read(`terraform-state/${stack}.tfstate`)).outputs;

  test('the real provider plans all of it', async () => {
    await factory('apply', 'organization', 'account-shared', 'account-shop', '--auto-approve');
    shared = outputsOf('account-shared').account_id?.value ?? '';
    const { changes } = await factory('plan', 'baseline-shared');
    expect(Object.keys(changes['baseline-shared'] ?? {})).toEqual(
      expect.arrayContaining([
        'aws_codebuild_webhook.customization_ci-runners_webhook_checkout',
        'aws_ecr_repository.customization_container-registry_repository_shop_2f_checkout_2e_v2',
        `aws_oam_sink_policy.customization_observability-hub_sink_policy_${HOME_REGION}`,
      ]),
    );
  });

  test('what the emulator holds is applied, and a second plan of it is empty', async () => {
    const block = resources('baseline-shared');
    const targets = (supportedTargets(block) ?? []).map((target) => `-target=${target}`);
    process.stdout.write(
      `applied: ${targets.length}; only planned: ${leftOutOf(block)
        .map(({ address }) => address)
        .join(', ')}\n`,
    );
    expect(
      await terraform('baseline-shared', 'apply', '-input=false', '-auto-approve', '-no-color', ...targets),
    ).toMatchObject({ code: 0 });
    expect(
      await terraform(
        'baseline-shared',
        'plan',
        '-input=false',
        '-detailed-exitcode',
        '-no-color',
        ...targets,
      ),
    ).toMatchObject({ code: 0 });
  });

  test('accounts of the organization may pull from a repository', async () => {
    const ecr = await jsonApi({
      endpoint: organization.emulator.endpoint,
      region: HOME_REGION,
      accountId: shared,
      service: 'ecr',
      target: 'AmazonEC2ContainerRegistry_V20150921.GetRepositoryPolicy',
    });
    const { policyText } = await ecr({ repositoryName: 'shop/checkout.v2' });
    expect(JSON.parse(String(policyText)).Statement[0].Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': outputsOf('organization').organization_id?.value },
    });
  });
});
