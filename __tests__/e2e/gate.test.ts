import { PutBucketLifecycleConfigurationCommand } from '@aws-sdk/client-s3';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { GitHistory } from './support/git-history';
import { pipelineReport } from './support/pipeline-report';
import { readPolicies } from './support/read-policies';

jest.setTimeout(240_000);

const ORGANIZATION = `name: gated
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
guardrails: [deny-leaving]
organizationalUnits:
  - name: Security
  - name: Workloads
    organizationalUnits:
      - name: Prod
        guardrails: [protect-trails]
      - name: Legacy
sharedAccounts: { logArchive: log-archive }
logging: { bucketPrefix: gated-1b7c, profile: dev, retentionDays: 60 }
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

const denies = (sid: string, action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: sid, Effect: 'Deny', Action: action, Resource: '*' }],
  });

const BUCKET = 'gated-1b7c-cloudtrail-archive';

/** Changes that would lose something, planned by the real provider: refused, and let pass once a file says that they are meant. */
describe('the gate', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.write(
      'policies/scp/deny-leaving.json',
      denies('Leaving', 'organizations:LeaveOrganization'),
    );
    organization.write('policies/scp/protect-trails.json', denies('Trails', 'cloudtrail:StopLogging'));
    organization.request('log-archive', 'Security');
    await factory('apply', 'organization', 'guardrails', 'account-log-archive', '--auto-approve');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json')).statuses;
  const refused = async (stack: string, ...more: string[]) => {
    const { code, stderr } = await organization.factory('plan', stack, ...more);
    expect(code).toBe(1);
    return stderr;
  };
  /** Adds the lines to organization.yaml that a refusal prints, with a reason. */
  const allowAsTold = (stderr: string) => {
    const lines = [...stderr.matchAll(/^ {8}- gate: .+\n {10}on: .+\n {10}reason: <why>\n {10}until: .+$/gm)];
    const entries = new Set(lines.map(([text]) => text.replace('<why>', 'It is meant')));
    expect(entries.size).toBeGreaterThan(0);
    const kept = organization.read('organization.yaml').split('allow:\n')[0];
    organization.write('organization.yaml', `${kept}allow:\n${[...entries].join('\n')}\n`);
  };

  test('keeps a guardrail on its OU, until the change says that it is meant', async () => {
    organization.edit('organization.yaml', '        guardrails: [protect-trails]\n', '');
    organization.remove('policies/scp/protect-trails.json');
    const said = await refused('guardrails');
    expect(said).toContain('The plan would detach the guardrail protect-trails from Workloads/Prod');
    expect(said).toContain('help/gate/guardrail-detached.md');
    allowAsTold(said);
    expect(await factory('apply', 'guardrails', '--auto-approve')).toEqual({ guardrails: 'applied' });
    expect(Object.keys(await readPolicies(organization.aws.organizations))).not.toContain('protect-trails');
  });

  test('keeps an OU, and takes no allowance of an earlier change', async () => {
    organization.edit('organization.yaml', '      - name: Legacy\n', '');
    const said = await refused('organization');
    expect(said).toContain('The plan would delete the organizational unit');
    expect(said).toContain('on: "Workloads/Legacy"');
    allowAsTold(said);
    await git('init', '-q');
    await git('add', 'organization.yaml', 'accounts', 'policies');
    await git('commit', '-qm', 'An OU goes');
    const later = await refused('organization', '--base', 'HEAD');
    expect(later).toContain(
      'organization.yaml allows it, but it is of an earlier change: that does not count.',
    );
    expect(later).toContain(
      'Warning: The entry of `allow` in organization.yaml for organizational-unit-loss',
    );
    expect(await factory('apply', 'organization', '--auto-approve')).toEqual({ organization: 'applied' });
  });

  test('keeps logs for as long as they were kept', async () => {
    await factory('plan', 'logging');
    const target = (name: string) => `-target=${name}`;
    const lock = 'aws_s3_bucket_object_lock_configuration.cloudtrail_lock';
    await terraform('apply', '-input=false', '-auto-approve', '-no-color', target(lock));
    // The provider would watch a lifecycle of its own for a minute until it takes it for settled.
    const { s3 } = await organization.inAccount(organization.accountId('log-archive'));
    await s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket: BUCKET,
        LifecycleConfiguration: {
          Rules: [{ ID: 'retention', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 60 } }],
        },
      }),
    );
    const lifecycle = 'aws_s3_bucket_lifecycle_configuration.cloudtrail_lifecycle';
    await terraform('import', '-input=false', '-no-color', lifecycle, BUCKET);

    organization.edit('organization.yaml', 'retentionDays: 60', 'retentionDays: 30');
    const said = await refused('logging');
    expect(said).toContain(`The plan would lower the Object Lock of the bucket ${BUCKET} from 60 to 30 days`);
    expect(said).toContain(
      `The plan would keep the logs in the bucket ${BUCKET} for 30 days instead of 60 days`,
    );
    allowAsTold(said);
    expect(await factory('plan', 'logging')).toEqual({ logging: 'planned' });
  });

  async function git(...args: string[]): Promise<void> {
    await new GitHistory(organization).git(...args);
  }

  async function terraform(...args: string[]): Promise<void> {
    const result = await organization.run('terraform', '-chdir=cdktf.out/stacks/logging', ...args);
    expect(result).toMatchObject({ code: 0 });
  }
});
