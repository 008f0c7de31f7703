import {
  CloseAccountCommand,
  CreateAccountCommand,
  DescribeAccountCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { StackResult } from '../../factory/pipeline/stack-result';
import { EmulatedOrganization, HOME_REGION } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const BUCKET = 'acme-terraform-state';

const ORGANIZATION = `name: acme
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Workloads
  - { name: Suspended, closed: true }
baselines:
  emulated: { accessAnalyzer: false, ebsSnapshotBlock: false, amiBlock: false, ssmDocumentBlock: false }
defaults: { baseline: emulated }
terraform:
  awsProvider: ">= 5.100.0, < 7.0.0"
  state: { backend: s3, bucket: ${BUCKET}, region: ${HOME_REGION}, prefix: acme }
`;

describe('an organisation whose state is in S3, and an account that existed before', () => {
  let organization: EmulatedOrganization;
  let accountId: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    await organization.aws.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  });
  afterAll(() => organization?.stop());

  const plan = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('plan', ...stacks, '--format', 'json'));
  const apply = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('apply', ...stacks, '--auto-approve', '--format', 'json'));

  test('keeps one state for each stack in the bucket, without a lock left', async () => {
    organization.write('accounts/team-new.yaml', request('team-new'));
    await apply();
    const { Contents = [] } = await organization.aws.s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    expect(Contents.map(({ Key }) => Key).sort()).toEqual([
      'acme/account-team-new.tfstate',
      'acme/baseline-team-new.tfstate',
      'acme/organization.tfstate',
    ]);
  });

  test('imports the account that a request names by its id, and creates nothing', async () => {
    const { CreateAccountStatus } = await organization.aws.organizations.send(
      new CreateAccountCommand({ AccountName: 'team-old', Email: 'aws+team-old@example.com' }),
    );
    accountId = CreateAccountStatus?.AccountId ?? '';
    organization.write('accounts/team-old.yaml', `${request('team-old')}accountId: "${accountId}"\n`);
    const planned = await organization.factory('plan', '--format', 'json');
    const { changes } = pipelineReport(planned);
    expect(Object.keys(changes)).toEqual(['account-team-old', 'baseline-team-old']);
    // It is moved out of the root and gets its settings; it is neither created nor replaced.
    expect(changes['account-team-old']).toEqual({ 'aws_organizations_account.team-old': 'update' });
    const { stacks } = JSON.parse(planned.stdout) as { readonly stacks: readonly StackResult[] };
    expect(stacks.find(({ stack }) => stack === 'account-team-old')?.counts).toMatchObject({
      import: 1,
      create: 0,
    });
    // Its id is known, so that its baseline is planned along with it.
    expect(Object.values(changes['baseline-team-old'] ?? {})).toEqual(['create', 'create', 'create']);
    await apply('*-team-old');
    const { Account } = await organization.aws.organizations.send(
      new DescribeAccountCommand({ AccountId: accountId }),
    );
    expect(Account).toMatchObject({ Name: 'team-old', Email: 'aws+team-old@example.com' });
  });

  test('an account that was made here may be given its id afterwards, and be moved to a closed OU', async () => {
    expect((await plan('*-team-old')).changes).toEqual({});
    organization.edit('accounts/team-old.yaml', 'Workloads', 'Suspended');
    expect((await plan('*-team-old')).changes).toEqual({
      'account-team-old': { 'aws_organizations_account.team-old': 'update' },
    });
  });

  test('a request that is removed takes its stacks out of the output and destroys nothing', async () => {
    organization.remove('accounts/team-old.yaml');
    const { statuses, changes } = await plan();
    expect(Object.keys(statuses).filter((stack) => stack.endsWith('team-old'))).toEqual([]);
    expect(changes).toEqual({});
  });

  test('an account that was closed in AWS is not made anew', async () => {
    const { Accounts = [] } = await organization.aws.organizations.send(new ListAccountsCommand({}));
    const AccountId = Accounts.find(({ Name }) => Name === 'team-new')?.Id;
    await organization.aws.organizations.send(new CloseAccountCommand({ AccountId }));
    const result = await organization.factory('plan', 'account-team-new', '--format', 'json');
    expect(pipelineReport(result, 1).statuses).toEqual({ 'account-team-new': 'failed' });
    expect(result.stderr).toContain('is closed, suspended or no longer in the organization');
  });
});

function request(name: string): string {
  return `email: aws+${name}@example.com\norganizationalUnit: Workloads\n`;
}
