import { UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import { DeletePublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import type { DriftReport } from '../../factory/drift/drift-report';
import { EmulatedOrganization } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(180_000);

const STACKS = ['organization', 'account-trial', 'baseline-trial'];

describe('somebody changes something in AWS', () => {
  let organization: EmulatedOrganization;
  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
    pipelineReport(await organization.factory('apply', ...STACKS, '--auto-approve', '--format', 'json'));
  });
  afterAll(() => organization?.stop());

  const drift = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await organization.factory('drift', ...args);
    return { code, stdout, stderr };
  };
  const report = async (...args: readonly string[]) => {
    const { code, stdout } = await drift('--format', 'json', ...args);
    return { code, ...(JSON.parse(stdout) as DriftReport) };
  };

  test('as long as nobody does, there is none; a shard looks at its part', async () => {
    const all = await report(...STACKS, '--shard', '3/3');
    expect(all).toEqual({ code: 0, looked: 1, stacks: [], unread: [] });
  });

  test('what was changed and what is gone is told, apart from what was not applied yet', async () => {
    const accountId = organization.accountId('trial');
    const { iam, s3Control } = await organization.inAccount(accountId);
    await iam.send(
      new UpdateAccountPasswordPolicyCommand({
        ...{ MinimumPasswordLength: 8, PasswordReusePrevention: 24, AllowUsersToChangePassword: true },
        ...{ RequireLowercaseCharacters: true, RequireUppercaseCharacters: true },
        ...{ RequireNumbers: true, RequireSymbols: true },
      }),
    );
    await s3Control.send(new DeletePublicAccessBlockCommand({ AccountId: accountId }));
    organization.edit(
      'accounts/sandbox/trial.yaml',
      'organizationalUnit:',
      'tags: { team: trial }\norganizationalUnit:',
    );

    const { code, stacks, unread } = await report(...STACKS, '--save', 'drift.json');
    expect(code).toBe(1);
    expect(stacks).toEqual([
      {
        stack: 'account-trial',
        account: 'trial',
        drifted: [],
        pending: [{ address: 'aws_organizations_account.trial', action: 'update' }],
      },
      {
        stack: 'baseline-trial',
        account: 'trial',
        drifted: [
          {
            address: 'aws_iam_account_password_policy.password-policy',
            type: 'aws_iam_account_password_policy',
            kind: 'changed',
            region: 'eu-central-1',
            attributes: [{ path: 'minimum_password_length', before: '14', after: '8' }],
            alsoPending: false,
          },
          expect.objectContaining({
            address: 'aws_s3_account_public_access_block.s3-public-access-block',
            kind: 'gone',
            alsoPending: false,
          }),
        ],
        pending: [],
      },
    ]);
    // The emulator has no LookupEvents, and no name of it resolves outside of the proxy.
    expect(unread).toEqual([{ reason: expect.any(String), accounts: ['trial'] }]);
    console.log(`CloudTrail in the emulator: ${unread[0]?.reason}`);
  });

  test('results of shards are printed together, as the body of an issue', async () => {
    const { code, stdout } = await drift('--from', 'drift.json', '--format', 'markdown');
    expect(code).toBe(1);
    expect(stdout).toContain(
      '<!-- account-factory drift -->\n# 2 resources in 1 stack of 3 are not as they were left.',
    );
    expect(stdout).toContain('1 stack has changes that were not applied yet.');
    expect(stdout).toContain('minimum_password_length: 14 -> 8');
  });
});
