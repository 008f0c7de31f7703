import {
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { jsonApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: logged
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}, eu-west-1]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Security
sharedAccounts: { logArchive: log-archive, securityTooling: audit }
logging:
  bucketPrefix: logged-7f3a
  profile: dev
  dataEvents: [s3, lambda]
  siem: { principal: "arn:aws:iam::999999999999:root", externalId: logged-1 }
baselines:
  nothing: ${NO_CONTROLS}
  recorded: { extends: nothing, config: { regions: [${HOME_REGION}] } }
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const STACKS = ['logging', 'logging-trail', 'baseline-audit'] as const;

/**
 * Planned, but not applied, for the time that it takes or for what the emulator answers: the provider watches each lifecycle for 55
 * seconds until it takes it for settled, however many there are, and each queue for 25. The emulator gives the redrive policy of a
 * queue back with blanks in it, which the provider takes for a change (moto 5.2.1).
 */
const NOT_APPLIED = /^aws_s3_bucket_lifecycle_configuration\.|\.siem_/;

/** What the emulator holds is applied in the log archive and in an account that delivers to it; the provider plans all. */
describe('the log archive', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('log-archive', 'Security');
    organization.request('audit', 'Security', 'baseline: recorded\n');
    await factory('apply', 'organization', 'account-log-archive', 'account-audit', '--auto-approve');
    await organization.factory('synth');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const terraform = (stack: string, ...args: string[]) =>
    organization.run('terraform', `-chdir=cdktf.out/stacks/${stack}`, ...args);
  const appliedOf = (stack: string) =>
    (supportedTargets(organization.resourcesOf(stack)) ?? organization.addressesOf(stack)).filter(
      (address) => !NOT_APPLIED.test(address),
    );
  const applySupported = async (stack: string) => {
    const targets = appliedOf(stack).map((target) => `-target=${target}`);
    const result = await terraform(stack, 'apply', '-input=false', '-auto-approve', '-no-color', ...targets);
    expect(result).toMatchObject({ code: 0 });
  };

  test('is planned by the provider as a whole', async () => {
    const { changes } = await factory('plan', 'logging');
    expect(changes.logging).toEqual(
      Object.fromEntries(organization.addressesOf('logging').map((address) => [address, 'create'])),
    );
  });

  test('is applied, and then what needs it is', async () => {
    await applySupported('logging');
    await terraform('baseline-audit', 'init', '-input=false');
    await applySupported('baseline-audit');
  });

  test('is read back', async () => {
    const accountId = organization.accountId('log-archive');
    const { s3 } = await organization.inAccount(accountId);
    const Bucket = 'logged-7f3a-cloudtrail-archive';
    const lock = await s3.send(new GetObjectLockConfigurationCommand({ Bucket }));
    expect(lock.ObjectLockConfiguration).toMatchObject({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } },
    });
    const { Policy = '{}' } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    expect(JSON.parse(Policy).Statement).toContainEqual(
      expect.objectContaining({ Sid: 'NobodyDeletesLogs', Effect: 'Deny', Principal: '*' }),
    );

    const elsewhere = await organization.inAccount(accountId, 'eu-west-1');
    const encryption = await elsewhere.s3.send(
      new GetBucketEncryptionCommand({ Bucket: 'logged-7f3a-load-balancer-eu-west-1' }),
    );
    expect(encryption.ServerSideEncryptionConfiguration?.Rules).toEqual([
      expect.objectContaining({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }),
    ]);

    const place = { endpoint: organization.emulator.endpoint, region: HOME_REGION, accountId };
    const athena = await jsonApi({ ...place, service: 'athena', target: 'AmazonAthena.GetWorkGroup' });
    expect(await athena({ WorkGroup: 'account-factory-logs' })).toMatchObject({
      WorkGroup: { State: 'ENABLED', Configuration: { EnforceWorkGroupConfiguration: true } },
    });
    const glue = await jsonApi({ ...place, service: 'glue', target: 'AWSGlue.GetTable' });
    expect(await glue({ DatabaseName: 'account_factory_logs', Name: 'cloudtrail' })).toMatchObject({
      Table: {
        Parameters: {
          'storage.location.template': expect.stringMatching(
            /^s3:\/\/logged-7f3a-cloudtrail-archive\/AWSLogs\/o-[a-z0-9]+\/\$\{account\}\/CloudTrail\/\$\{region\}\/\$\{day\}$/,
          ),
        },
      },
    });
  });

  test('is planned again without changes to anything that was applied', async () => {
    const { changes } = await factory('plan', ...STACKS);
    const types = (addresses: readonly string[]) =>
      [...new Set(addresses.map((address) => address.split('.')[0]))].map((type) => `  ${type}\n`).join('');
    const planned = STACKS.flatMap((stack) => {
      const applied = new Set(appliedOf(stack));
      const rest = organization.addressesOf(stack).filter((address) => !applied.has(address));
      expect(changes[stack] ?? {}).toEqual(Object.fromEntries(rest.map((address) => [address, 'create'])));
      return rest;
    });
    process.stderr.write(
      `Applied to the emulator and read back:\n${types(STACKS.flatMap(appliedOf))}Planned by the real provider alone:\n${types(planned)}`,
    );
  });
});
