import { stripVTControlCharacters } from 'node:util';
import { DescribeAccountCommand, TagResourceCommand } from '@aws-sdk/client-organizations';
import { readOrganizationTree } from '../../emulator/organization-tree';
import { EmulatedOrganization } from './support/emulated-organization';
import { GitHistory } from './support/git-history';
import { expectGolden } from './support/golden';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

/** Pull requests of one organisation, from the change to its apply. Each test goes on from where the one before it ended. */
describe('a pull request', () => {
  let organization: EmulatedOrganization;
  let history: GitHistory;
  /** What main was at before the change was merged. */
  let before: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
    history = new GitHistory(organization);
    await history.begin();
    pipelineReport(await apply());
  });
  afterAll(() => organization?.stop());

  const apply = (...args: string[]) =>
    organization.factory('apply', '--auto-approve', '--format', 'json', ...args);

  test('touches what it changes, and nothing else', async () => {
    await history.branch('change');
    organization.write(
      'accounts/new.yaml',
      'email: aws+new@example.com\norganizationalUnit: Sandbox\ntags: { team: search }\n',
    );
    organization.edit(
      'accounts/sandbox/trial.yaml',
      'organizationalUnit: Sandbox',
      'organizationalUnit: Workloads/NonProd',
    );
    organization.edit('organization.yaml', 'minimumLength: 20', 'minimumLength: 22');
    organization.edit(
      'policies/scp/protect-trails.json',
      '"cloudtrail:StopLogging"',
      '"cloudtrail:StopLogging", "cloudtrail:UpdateTrail"',
    );
    await history.commit('Ask for an account, move another, tighten a guardrail and a profile');
    const { code, stdout } = await organization.factory('affected', '--base', 'main');
    expect(code).toBe(0);
    expectGolden(stdout, 'pull-request/affected.txt');
  });

  test('is planned as far as it goes, in words that can be reviewed', async () => {
    const { code, stdout, stderr } = await organization.factory(
      'plan',
      '--affected',
      '--base',
      'main',
      '--format',
      'markdown',
    );
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(stdout, 'pull-request/plan.md');
  });

  test('is applied after its merge, and only that', async () => {
    before = await history.merge('change');
    const { statuses } = pipelineReport(await apply('--affected', '--base', before));
    expect(statuses).toEqual({
      'account-new': 'applied',
      'account-trial': 'applied',
      guardrails: 'applied',
      'baseline-new': 'applied',
      'baseline-payments-prod': 'applied',
    });
    const tree = await readOrganizationTree(organization.aws.organizations);
    expect(JSON.stringify(tree)).toContain('aws+new@example.com');
    const { changes } = pipelineReport(
      await organization.factory('plan', ...Object.keys(statuses), '--format', 'json'),
    );
    expect(changes).toEqual({});
  });

  test('that takes a guardrail away is refused by the gate, with what to write if it is meant', async () => {
    await history.branch('loosen');
    organization.edit('organization.yaml', '        guardrails: [protect-trails]\n', '');
    await history.commit('Loosen a guardrail');
    const { code, stderr } = await organization.factory('plan', '--affected', '--base', 'main');
    expect(code).toBe(1);
    const refusal = stderr.slice(stderr.lastIndexOf('\nguardrails: '));
    expectGolden(refusal, 'pull-request/gate.txt');
    await history.git('checkout', '--quiet', 'main');
  });

  test('is not the only way to change something: what is done by hand is found', async () => {
    const drift = () => organization.factory('drift', 'account-trial', 'baseline-trial');
    expect(await drift()).toMatchObject({ code: 0 });
    const tags = [{ Key: 'owner', Value: 'somebody' }];
    const ResourceId = organization.accountId('trial');
    await organization.aws.organizations.send(new TagResourceCommand({ ResourceId, Tags: tags }));
    const { code, stdout } = await drift();
    expect(code).toBe(1);
    expectGolden(stdout, 'pull-request/drift.txt');
  });

  test('that removes a request is refused before anything is planned', async () => {
    await history.branch('careless');
    organization.remove('accounts/new.yaml');
    await history.commit('Clean up');
    const { code, stderr } = await organization.factory('plan', '--affected', '--base', 'main');
    expect(code).toBe(1);
    expect(stripVTControlCharacters(stderr)).toContain('accounts/new.yaml  removed-request');
    await history.git('checkout', '--quiet', 'main');
  });

  test('closes an account in two steps: first it is said, then the request is removed', async () => {
    await history.branch('close');
    organization.edit('accounts/new.yaml', 'tags:', 'state: closed\ntags:');
    await history.commit('Close the account');
    const first = await history.merge('close');
    const said = pipelineReport(await apply('--affected', '--base', first));
    expect(said.changes).toEqual({ 'account-new': { 'aws_organizations_account.new': 'update' } });

    const id = organization.accountId('new');
    await history.branch('remove');
    organization.remove('accounts/new.yaml');
    await history.commit('Remove the request');
    const second = await history.merge('remove');
    const { changes, statuses } = pipelineReport(await apply('--affected', '--base', second));
    expect(statuses).toEqual({ 'account-new': 'applied' });
    expect(changes['account-new']).toMatchObject({ 'aws_organizations_account.new': 'delete' });
    const { Account } = await organization.aws.organizations.send(
      new DescribeAccountCommand({ AccountId: id }),
    );
    expect(Account?.Status).toBe('SUSPENDED');
  });
});
