import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { GetAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import { leftOutOf, type ResourceBlock, supportedTargets } from '../../emulator/unsupported';
import { type BaselinePlace, readBack } from './support/baseline-read-back';
import { EmulatedOrganization, HOME_REGION, madeAlone } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(400_000);

const ACCOUNTS = ['log-archive', 'security-tooling'] as const;
const REGIONS = [HOME_REGION, 'eu-west-1'];

/**
 * Every baseline control there is, in two accounts and two regions: what the emulator holds is applied and read back inside
 * the accounts by AWS's API, and the rest is planned by the real provider.
 */
describe('the full baseline', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    cpSync(join(__dirname, 'baseline-organization'), organization.root, { recursive: true });
    for (const slug of ACCOUNTS)
      organization.edit(
        `accounts/${slug}.yaml`,
        'organizationalUnit:',
        `${madeAlone(slug)}organizationalUnit:`,
      );
    const stacks = ['organization', ...ACCOUNTS.map((slug) => `account-${slug}`)];
    const flags = ['--auto-approve', '--format', 'json'];
    const { statuses } = pipelineReport(await organization.factory('apply', ...stacks, ...flags));
    expect(new Set(Object.values(statuses))).toEqual(new Set(['applied']));
  });
  afterAll(() => organization?.stop());

  const plan = async () =>
    pipelineReport(await organization.factory('plan', 'baseline-*', '--format', 'json')).changes;
  const resourcesOf = (slug: string): ResourceBlock =>
    JSON.parse(organization.read(`cdktf.out/stacks/baseline-${slug}/cdk.tf.json`)).resource;
  const places = async (slug: string): Promise<BaselinePlace[]> => {
    const state = JSON.parse(organization.read(`terraform-state/account-${slug}.tfstate`));
    const accountId: string = state.outputs.account_id.value;
    const { endpoint } = organization.emulator;
    return Promise.all(
      REGIONS.map(async (region) => ({
        endpoint,
        slug,
        accountId,
        region,
        aws: await organization.inAccount(accountId, region),
      })),
    );
  };

  test('is planned by the provider as a whole: every resource, in both accounts', async () => {
    const changes = await plan();
    for (const slug of ACCOUNTS) {
      const addresses = Object.entries(resourcesOf(slug)).flatMap(([type, named]) =>
        Object.keys(named).map((name) => `${type}.${name}`),
      );
      const planned = Object.entries(changes[`baseline-${slug}`] ?? {});
      expect(planned.map(([address]) => withoutKey(address)).sort()).toEqual(addresses.sort());
      expect(new Set(planned.map(([, action]) => action))).toEqual(new Set(['create']));
    }
  });

  test('is applied as far as the emulator holds it', async () => {
    for (const slug of ACCOUNTS) {
      const targets = (supportedTargets(resourcesOf(slug)) ?? []).map((target) => `-target=${target}`);
      const stack = `-chdir=cdktf.out/stacks/baseline-${slug}`;
      const applied = ['apply', '-input=false', '-auto-approve', '-no-color', ...targets];
      expect(await organization.run('terraform', stack, ...applied)).toMatchObject({ code: 0 });
    }
    const [first] = ACCOUNTS;
    const leftOut = typesOf(leftOutOf(resourcesOf(first)));
    const list = (title: string, types: readonly string[]) =>
      `${title}:\n${types.map((type) => `  ${type}\n`).join('')}`;
    process.stderr.write(
      list('Applied to the emulator and read back', appliedTypes(resourcesOf(first))) +
        list('Planned by the real provider alone', leftOut),
    );
  });

  test('has something to read back for each type that is applied, and for no other', () => {
    expect(Object.keys(readBack).sort()).toEqual(appliedTypes(resourcesOf(ACCOUNTS[0])));
  });

  test.each(ACCOUNTS)('is in the account %s, by what AWS says there, in each region', async (slug) => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const place of await places(slug)) {
      for (const [type, { scope, read, expected: expectation }] of Object.entries(readBack)) {
        if (scope === 'account' && place.region !== HOME_REGION) continue;
        const key = `${place.region} ${type}`;
        found[key] = await read(place);
        expected[key] = expectation(place);
      }
    }
    expect(found).toEqual(expected);
  });

  test('is not in the management account', async () => {
    await expect(organization.aws.iam.send(new GetAccountPasswordPolicyCommand({}))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  test('is planned again without changes to anything that was applied', async () => {
    const changes = await plan();
    for (const slug of ACCOUNTS) {
      const leftOut = leftOutOf(resourcesOf(slug)).map(({ address }) => address);
      expect(changes[`baseline-${slug}`]).toEqual(
        Object.fromEntries(leftOut.map((address) => [address, 'create'])),
      );
    }
  });
});

function appliedTypes(resources: ResourceBlock): readonly string[] {
  return typesOf((supportedTargets(resources) ?? []).map((address) => ({ address })));
}

function typesOf(resources: readonly { readonly address: string }[]): readonly string[] {
  return [...new Set(resources.map(({ address }) => address.split('.')[0] ?? ''))].sort();
}

/** The address of the resource that an instance is of. */
function withoutKey(address: string): string {
  return address.replace(/\[.*\]$/, '');
}
