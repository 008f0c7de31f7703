import { leftOutOf, supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { restApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: backed-up
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}, eu-west-1]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Infrastructure
sharedAccounts: { backup: vaults }
backup: { regions: [${HOME_REGION}, eu-west-1], minRetentionDays: 30, maxRetentionDays: 400, changeableForDays: 3 }
baselines:
  nothing: ${NO_CONTROLS}
  backed-up: { extends: nothing, backupVault: { minRetentionDays: 14, regions: [${HOME_REGION}] } }
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const STACKS = ['backup-management', 'backup', 'baseline-shop'] as const;

/** What the emulator holds of AWS Backup is applied in the accounts and read back; the rest is planned by the real provider. */
describe('AWS Backup, with a central account', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('vaults', 'Infrastructure');
    organization.request('shop', 'Infrastructure', 'baseline: backed-up\n');
    await factory('apply', 'organization', 'account-shop', '--auto-approve');
    await organization.factory('synth');
    await terraform('account-vaults', 'init', '-input=false');
    await applySupported('account-vaults');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const terraform = (stack: string, ...args: string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  const applySupported = async (stack: string) => {
    const targets = (supportedTargets(organization.resourcesOf(stack)) ?? []).map(
      (target) => `-target=${target}`,
    );
    const result = await terraform(stack, 'apply', '-input=false', '-auto-approve', '-no-color', ...targets);
    expect(result).toMatchObject({ code: 0 });
  };
  const vault = async (slug: string, region: string, name: string) => {
    const accountId = organization.accountId(slug);
    const place = { endpoint: organization.emulator.endpoint, region, accountId, service: 'backup' };
    return (await restApi(place))(`/backup-vaults/${name}`);
  };

  test('is planned by the provider as a whole', async () => {
    const { changes } = await factory('plan', ...STACKS);
    for (const stack of STACKS) {
      const addresses = organization.addressesOf(stack);
      expect(changes[stack]).toEqual(Object.fromEntries(addresses.map((address) => [address, 'create'])));
    }
  });

  test('vaults, keys and locks are applied in the backup account, in each region, and in the account backed up', async () => {
    for (const stack of ['backup', 'baseline-shop']) await applySupported(stack);
    for (const region of [HOME_REGION, 'eu-west-1']) {
      expect(await vault('vaults', region, 'central-backups')).toMatchObject({
        EncryptionKeyArn: expect.stringContaining(`arn:aws:kms:${region}:`),
        Locked: true,
        MinRetentionDays: 30,
        MaxRetentionDays: 400,
        LockDate: expect.anything(),
      });
    }
    const own = await vault('shop', HOME_REGION, 'account-factory');
    expect(own).toMatchObject({ Locked: true, MinRetentionDays: 14 });
    expect(own.LockDate ?? undefined).toBeUndefined();
    await expect(vault('shop', HOME_REGION, 'central-backups')).rejects.toThrow('ResourceNotFound');
  });

  test('is planned again without changes to anything that was applied', async () => {
    const { changes } = await factory('plan', ...STACKS);
    const types = (addresses: readonly string[]) =>
      [...new Set(addresses.map((address) => address.split('.')[0]))].map((type) => `  ${type}\n`).join('');
    const all = STACKS.flatMap((stack) => {
      const leftOut = leftOutOf(organization.resourcesOf(stack)).map(({ address }) => address);
      expect(changes[stack]).toEqual(Object.fromEntries(leftOut.map((address) => [address, 'create'])));
      return leftOut;
    });
    const applied = STACKS.flatMap((stack) => supportedTargets(organization.resourcesOf(stack)) ?? []);
    process.stderr.write(
      `Applied to the emulator and read back:\n${types(applied)}Planned by the real provider alone:\n${types(all)}`,
    );
  });
});
