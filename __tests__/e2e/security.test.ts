import { join } from 'node:path';
import {
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedServicesForAccountCommand,
} from '@aws-sdk/client-organizations';
import { overrideForEmulator } from '../../emulator/emulator-override';
import { countLeftOut, supportedTargets } from '../../emulator/unsupported';
import { jsonText } from '../../factory/text/json-text';
import { EmulatedOrganization, HOME_REGION } from './support/emulated-organization';

jest.setTimeout(240_000);

const OTHER_REGION = 'eu-west-1';

const ORGANIZATION = `name: security
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}, ${OTHER_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits: [{ name: Security }]
sharedAccounts: { securityTooling: tooling }
security:
  guardDuty: { features: { S3_DATA_EVENTS: true, RUNTIME_MONITORING: false } }
  securityHub: { disabledControls: [IAM.6] }
  accessAnalyzer: { unusedAccessDays: 90 }
  configAggregator: true
  inspector: true
  macie: true
  detective: true
  rootAccess: true
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

/** Made up for what the emulator has not: the states of stacks that were applied in part lack these outputs. */
const GRAPH = 'arn:aws:detective:eu-west-1:123456789012:graph:0123456789abcdef0123456789abcdef';

/** In the order in which they are applied; what of each the emulator holds, by the number of resources. */
const STACKS = {
  organization: 2,
  'account-tooling': 3,
  security: 4,
  'security-registration': 8,
  'security-enrolment': 7,
  'root-access': 0,
} as const;

/** What the emulator holds is applied across both accounts and planned again; all the rest is planned by the real provider. */
describe('security services of the organization', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.write(
      'accounts/tooling.yaml',
      'email: aws+tooling@example.com\norganizationalUnit: Security\n',
    );
    expect(await organization.factory('synth')).toMatchObject({ code: 0 });
    const stack = json('organization');
    const left = overrideForEmulator(join(organization.root, 'cdktf.out/stacks/organization'), stack);
    expect(left).toEqual(['iam.amazonaws.com']);
  });
  afterAll(() => organization?.stop());

  const json = (stack: string) => JSON.parse(organization.read(`cdktf.out/stacks/${stack}/cdk.tf.json`));
  const terraform = (stack: string, ...args: readonly string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  /** What a plan would do, by address. */
  const planned = async (stack: string): Promise<ReadonlyMap<string, string>> => {
    const plan = await terraform(stack, 'plan', '-input=false', '-no-color', '-out=plan.bin');
    expect({ stack, ...plan }).toMatchObject({ code: 0 });
    const { stdout } = await terraform(stack, 'show', '-json', 'plan.bin');
    const changes: readonly { address: string; mode: string; change: { actions: readonly string[] } }[] =
      JSON.parse(stdout).resource_changes ?? [];
    return new Map(
      changes
        .filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op')
        .map(({ address, change }) => [address, change.actions.join()]),
    );
  };
  const withMadeUpGraphs = () => {
    const file = 'terraform-state/security.tfstate';
    const state = JSON.parse(organization.read(file));
    for (const region of [HOME_REGION, OTHER_REGION])
      state.outputs[`detective_graph_arn_${region.replaceAll('-', '_')}`] = { value: GRAPH, type: 'string' };
    organization.write(file, jsonText(state));
  };

  test.each(Object.entries(STACKS))(
    '%s: the whole is planned, %d resources are applied and stay',
    async (stack, count) => {
      await terraform(stack, 'init', '-input=false');
      const { resource = {} } = json(stack);
      const all = Object.entries<object>(resource).flatMap(([type, named]) =>
        Object.keys(named).map((name) => `${type}.${name}`),
      );
      const first = await planned(stack);
      expect([...first.keys()].sort()).toEqual([...all].sort());
      const targets = supportedTargets(resource) ?? all;
      expect(targets).toHaveLength(count);
      if (count > 0) {
        const flags = targets.map((target) => `-target=${target}`);
        const apply = await terraform(stack, 'apply', '-input=false', '-auto-approve', '-no-color', ...flags);
        expect({ stack, ...apply }).toMatchObject({ code: 0 });
      }
      const again = count > 0 ? await planned(stack) : first;
      expect(targets.filter((target) => again.has(target))).toEqual([]);
      expect(new Set(again.values())).toEqual(new Set(all.length > count ? ['create'] : []));
      if (stack === 'security') withMadeUpGraphs();
    },
  );

  test('the organization trusts the services, and the account administers what AWS Organizations registers', async () => {
    const { organizations } = organization.aws;
    const { EnabledServicePrincipals = [] } = await organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(EnabledServicePrincipals.map(({ ServicePrincipal }) => ServicePrincipal).sort()).toEqual(
      expect.arrayContaining([
        'access-analyzer.amazonaws.com',
        'config.amazonaws.com',
        'detective.amazonaws.com',
        'guardduty.amazonaws.com',
        'inspector2.amazonaws.com',
        'macie.amazonaws.com',
        'securityhub.amazonaws.com',
      ]),
    );
    const { outputs } = JSON.parse(organization.read('terraform-state/account-tooling.tfstate'));
    const { DelegatedServices = [] } = await organizations.send(
      new ListDelegatedServicesForAccountCommand({ AccountId: outputs.account_id.value }),
    );
    // The second one also without rules and packs of AWS Config: to take the last ones away, the account administers them still.
    expect(DelegatedServices.map(({ ServicePrincipal }) => ServicePrincipal).sort()).toEqual([
      'access-analyzer.amazonaws.com',
      'config-multiaccountsetup.amazonaws.com',
    ]);
  });

  test('what was left out is told', () => {
    const leftOut = countLeftOut(Object.keys(STACKS).map((stack) => json(stack).resource ?? {}));
    const lines = [...leftOut].map(([what, count]) => `  ${count} ${what}`);
    process.stdout.write(`Planned, not applied: the emulator has no\n${lines.join('\n')}\n`);
    expect(leftOut.get('aws_securityhub_configuration_policy')).toBe(1);
  });
});
