import { cpSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { installEmulatedTerraform } from '../../emulator/emulated-terraform';
import {
  EmulatedOrganization,
  HOME_REGION,
  PASSWORD_POLICY_ALONE,
  PROJECT,
} from './support/emulated-organization';
import { type Event, Github, type WorkflowRun } from './support/github/github';
import { GithubFile, installPrograms } from './support/github/github-store';

jest.setTimeout(240_000);

const BUCKET = 'acme-terraform-state';
const REPOSITORY = 'acme/landing-zone';
const PLAN_ROLE = 'arn:aws:iam::123456789012:role/account-factory-plan';
const APPLY_ROLE = 'arn:aws:iam::123456789012:role/account-factory-apply';

const LOCAL = 'state: { backend: local }';
const S3 = `state: { backend: s3, bucket: ${BUCKET}, region: ${HOME_REGION} }`;
/** Of these the provider takes 50 seconds to be sure that S3 has them. */
const SLOW = 'aws_s3_bucket_lifecycle_configuration';

const ORGANIZATION = `name: acme
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
bootstrap:
  stateBucket: ${BUCKET}
  github: { repository: ${REPOSITORY}, environment: production }
organizationalUnits:
  - name: Workloads
  - name: Leaving
baselines:
  plain: ${PASSWORD_POLICY_ALONE}
defaults: { baseline: plain }
terraform:
  awsProvider: ">= 5.100.0, < 7.0.0"
  ${LOCAL}
`;

/**
 * The repository of an organisation on something that does as GitHub does: pull requests, merges and schedules run the workflows that
 * come along, step by step, against the emulator.
 */
describe('the workflows of GitHub', () => {
  let organization: EmulatedOrganization;
  let github: Github;
  let store: GithubFile;
  let remote: string;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    const { environment } = organization.emulator;
    const programs = join(organization.root, '.programs');
    installPrograms(programs);
    const path = [
      programs,
      installEmulatedTerraform(join(organization.root, '.terraform-program'), environment, [SLOW]),
    ];
    store = new GithubFile(organization.root);
    remote = join(organization.root, '.remote.git');
    const env = Object.fromEntries(
      Object.entries({
        ...environment,
        ...GIT_IDENTITY,
        PATH: path.join(delimiter),
        FAKE_GH_STORE: store.path,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    Object.assign(environment, GIT_IDENTITY, { PATH: env.PATH });
    const isCredential = ([name]: [string, string]) => /^AWS_(ACCESS|SECRET)/.test(name);
    github = new Github({
      remote,
      repository: REPOSITORY,
      variables: { PLAN_ROLE_ARN: PLAN_ROLE, APPLY_ROLE_ARN: APPLY_ROLE, AWS_REGION: HOME_REGION },
      env: Object.fromEntries(Object.entries(env).filter((entry) => !isCredential(entry))),
      credentials: Object.fromEntries(Object.entries(env).filter(isCredential)),
    });
    organization.write('organization.yaml', ORGANIZATION);
    // What a person does first: the bucket and the roles, with states in files that then move there.
    for (const command of [['apply', 'bootstrap', '--auto-approve'], ['migrate-state']]) {
      const { code, stderr } = await organization.factory(...command);
      if (code !== 0) throw new Error(stderr);
      if (command[0] === 'apply') organization.edit('organization.yaml', LOCAL, S3);
    }
    organization.request('shop', 'Workloads');
    organization.useProjectsCode();
    organization.write(
      '.gitignore',
      '.programs/\n.terraform-program/\n.remote.git/\ngithub.json\ncdktf.out/\nstate/\n',
    );
    mkdirSync(join(organization.root, '.github'));
    cpSync(join(PROJECT, '.github/workflows'), join(organization.root, '.github/workflows'), {
      recursive: true,
    });
    await git('init', '--quiet', '--initial-branch=main');
    await git('init', '--quiet', '--bare', '--initial-branch=main', remote);
    await git('remote', 'add', 'origin', remote);
    await commit('The organisation');
    await git('push', '--quiet', 'origin', 'main');
  });
  afterAll(async () => {
    github?.remove();
    await organization?.stop();
  });

  const git = async (...args: string[]) => {
    const { code, stdout, stderr } = await organization.run('git', ...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const commit = async (message: string) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
  };

  /** Pushes the branch that is checked out as a pull request: GitHub merges it into main for the run. */
  const pullRequest = async (number: number, from = REPOSITORY): Promise<WorkflowRun> => {
    const head = await git('rev-parse', 'HEAD');
    await git('checkout', '--quiet', '--detach', 'origin/main');
    await git('merge', '--quiet', '--no-ff', '--message', 'Merge', head);
    const sha = await git('rev-parse', 'HEAD');
    const ref = `refs/pull/${number}/merge`;
    await git('push', '--quiet', '--force', 'origin', `HEAD:${ref}`);
    await git('checkout', '--quiet', `change-${number}`);
    const payload = { pull_request: { number, head: { sha: head, repo: { full_name: from } } } };
    return github.run('plan.yaml', { name: 'pull_request', ref, sha, payload });
  };
  const merge = async (branch: string): Promise<void> => {
    await git('checkout', '--quiet', 'main');
    await git('merge', '--quiet', '--no-ff', '--message', 'Merge', branch);
    await git('push', '--quiet', 'origin', 'main');
  };
  const onMain = async (name: Event['name']): Promise<Event> => ({
    name,
    ref: 'refs/heads/main',
    sha: await git('rev-parse', 'origin/main'),
  });
  /** Runs `apply.yaml` on the head of main. GitHub itself keeps that it went well. */
  const apply = async (): Promise<WorkflowRun> => {
    const event = await onMain('push');
    const run = await github.run('apply.yaml', event);
    const content = store.read();
    if (!Object.values(run.jobs).includes('failure')) {
      store.write({ ...content, succeeded: [event.sha, ...content.succeeded] });
    }
    return run;
  };
  const commentOn = (number: number) => store.read().comments.find(({ issue }) => issue === number)?.body;
  const listedAccounts = async () =>
    (await organization.aws.organizations.send(new ListAccountsCommand({}))).Accounts ?? [];
  const accounts = async () => (await listedAccounts()).map(({ Name }) => Name).sort();
  const accountId = async (name: string) =>
    (await listedAccounts()).find(({ Name }) => Name === name)?.Id ?? '';

  test('the first push applies everything, by plans of the role that reads', async () => {
    const run = await apply();
    expect(ends(run)).toEqual({ affected: 'success', plan: 'success', summary: 'success', apply: 'success' });
    expect(run.roles).toEqual({ plan: PLAN_ROLE, apply: APPLY_ROLE });
    expect(await accounts()).toContain('shop');
  });

  test('a pull request with a new account gets a comment', async () => {
    await git('checkout', '--quiet', '-b', 'change-7');
    organization.request('data', 'Workloads');
    organization.request('shop', 'Workloads', 'customFields: { costCenter: "4711" }\n');
    await commit('Add data, and tell who pays for shop');
    const run = await pullRequest(7);
    expect(ends(run)).toEqual({
      affected: 'success',
      plan: 'success',
      planned: 'success',
      summary: 'success',
      comment: 'success',
    });
    expect(run.roles).toEqual({ plan: PLAN_ROLE });
    const [comment, ...others] = store.read().comments;
    expect(others).toEqual([]);
    expect(comment?.issue).toBe(7);
    expect(comment?.body).toMatch(/^<!-- account-factory plan -->\n/);
    expect(comment?.body).toContain('1 account created');
    expect(comment?.body).toMatch(/^\| data \| Workloads \| new account/m);
  });

  test('its next push replaces what the comment says', async () => {
    organization.request('data', 'Workloads', 'tags: { team: data }\n');
    await commit('Tag data');
    await pullRequest(7);
    const { comments } = store.read();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(await git('rev-parse', 'HEAD'));
  });

  test('from a fork it is checked, and neither planned nor commented on', async () => {
    const before = store.read();
    const run = await pullRequest(7, 'somebody/landing-zone');
    expect(run.jobs).toEqual({
      affected: 'success',
      plan: 'skipped',
      planned: 'failure',
      summary: 'skipped',
      comment: 'skipped',
    });
    expect(run.summaries.affected).toContain('comes from a fork');
    expect(run.roles).toEqual({});
    expect(store.read()).toEqual(before);
  });

  test('merged, it is applied, with the baseline that could not be planned before; and nothing else is', async () => {
    await merge('change-7');
    const run = await apply();
    expect(ends(run)).toEqual({ affected: 'success', plan: 'success', summary: 'success', apply: 'success' });
    expect(await accounts()).toContain('data');
    // The one by the plan file of the role that reads, the other by a plan made once its account was there.
    expect(run.log).toMatch(/^baseline-shop +applied/m);
    expect(run.log).toMatch(/^baseline-data +applied/m);
    expect(run.log).not.toContain('organization: terraform');
  });

  test('what is not touched is not planned: the comment says so', async () => {
    await git('checkout', '--quiet', '-b', 'change-8');
    organization.write('notes.md', 'Notes.\n');
    await commit('Write notes');
    const run = await pullRequest(8);
    expect(ends(run)).toEqual({
      affected: 'success',
      plan: 'skipped',
      planned: 'success',
      summary: 'success',
      comment: 'success',
    });
    expect(commentOn(8)).toContain('No stack is touched');
  });

  test('what the gate refuses can not be merged, and the comment says why', async () => {
    await git('checkout', '--quiet', '-b', 'change-9', 'main');
    organization.edit('organization.yaml', '  - name: Leaving\n', '');
    await commit('Give up an organizational unit');
    const { jobs } = await pullRequest(9);
    expect(jobs).toEqual({
      affected: 'success',
      plan: 'failure',
      planned: 'failure',
      summary: 'success',
      comment: 'success',
    });
    expect(commentOn(9)).toContain('The plan would delete the organizational unit');
    expect(commentOn(9)).toContain('gate: organizational-unit-loss');
    await git('checkout', '--quiet', 'main');
  });

  test('a run of a commit that is older than what was applied is refused', async () => {
    const sha = await git('rev-parse', 'origin/main~1');
    const run = await github.run('apply.yaml', { name: 'push', ref: 'refs/heads/main', sha });
    expect(run.jobs).toMatchObject({ affected: 'failure', plan: 'skipped', apply: 'skipped' });
    expect(run.log).toContain('was applied already');
  });

  test('what somebody changes by hand is in an issue the next morning', async () => {
    const shop = await organization.inAccount(await accountId('shop'));
    await shop.iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 8 }));
    const run = await github.run('drift.yaml', await onMain('schedule'));
    expect(ends(run)).toEqual({ drift: 'success', report: 'success', issue: 'success' });
    expect(run.roles).toEqual({ drift: PLAN_ROLE });
    const [issue, ...others] = store.read().issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ state: 'open', labels: ['drift'] });
    expect(issue?.body).toMatch(/^<!-- account-factory drift -->\n/);
    expect(issue?.body).toContain('- minimum_password_length: 14 -> 8\n');
    expect(issue?.body).not.toContain('baseline-data');
  });
});

const GIT_IDENTITY = {
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@example.com',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** How the jobs of a run ended; with what was said, when one failed. */
function ends({ jobs, log }: WorkflowRun): WorkflowRun['jobs'] {
  if (Object.values(jobs).includes('failure')) process.stderr.write(log);
  return jobs;
}
