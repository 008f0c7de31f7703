import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { parse } from 'yaml';
import {
  EmulatedOrganization,
  HOME_REGION,
  madeAlone,
  PASSWORD_POLICY_ALONE,
  PROJECT,
} from './support/emulated-organization';
import { GitHistory } from './support/git-history';
import { installPrograms } from './support/github/github-store';
import { GitlabApi } from './support/gitlab/gitlab-api';
import { GitlabPipeline } from './support/gitlab/gitlab-pipeline';
import { runProgram } from './support/run-program';

jest.setTimeout(240_000);

const BUCKET = 'acme-terraform-state';

const ORGANIZATION = `name: acme
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Workloads
baselines:
  plain: ${PASSWORD_POLICY_ALONE}
defaults: { baseline: plain }
terraform:
  awsProvider: ">= 5.100.0, < 7.0.0"
  state: { backend: s3, bucket: ${BUCKET}, region: ${HOME_REGION} }
`;

interface AtlantisProject {
  readonly name: string;
  readonly dir: string;
  readonly execution_order_group: number;
}

type AtlantisStep =
  | { readonly run: string }
  | { readonly env: { readonly name: string; readonly value: string } };

/** One organisation, served first by GitLab and then by Atlantis: their jobs and steps run as their servers would run them. */
describe('the pipelines of GitLab, and the workflow of Atlantis', () => {
  let organization: EmulatedOrganization;
  let history: GitHistory;
  let api: GitlabApi;
  /** Of the machine that runs jobs: without credentials. */
  let env: NodeJS.ProcessEnv;
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-runner-'));
  const remote = join(folder, 'remote.git');
  const pipelines: GitlabPipeline[] = [];

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    history = new GitHistory(organization);
    api = await GitlabApi.start();
    const { environment } = organization.emulator;
    installPrograms(join(folder, 'programs'));
    const isCredential = (name: string) => /^AWS_(ACCESS|SECRET)/.test(name);
    env = {
      ...Object.fromEntries(Object.entries(environment).filter(([name]) => !isCredential(name))),
      PATH: [join(folder, 'programs'), environment.PATH].join(delimiter),
      GIT_CONFIG_GLOBAL: '/dev/null',
      // For the role that a token opens, the S3 backend asks at this address alone.
      AWS_ENDPOINT_URL_STS: organization.emulator.endpoint,
    };
    await organization.aws.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    organization.write('organization.yaml', ORGANIZATION);
    organization.write('accounts/shop.yaml', request('shop', ''));
    organization.write('.gitignore', 'cdktf.out/\natlantis.yaml\n');
    organization.useProjectsCode();
    for (const path of ['.gitlab-ci.yml', 'ci'])
      cpSync(join(PROJECT, path), join(organization.root, path), { recursive: true });
    await git('init', '--quiet');
    await git('init', '--quiet', '--bare', remote);
    await git('remote', 'add', 'origin', remote);
    await history.commit('The organisation');
    await git('push', '--quiet', 'origin', 'main');
  });
  afterAll(async () => {
    for (const pipeline of pipelines) pipeline.remove();
    await api?.stop();
    await organization?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const git = async (...args: string[]) => (await history.git(...args)).trim();
  const accounts = async () => {
    const { Accounts = [] } = await organization.aws.organizations.send(new ListAccountsCommand({}));
    return Accounts.map(({ Name }) => Name).sort();
  };

  /** A pipeline of the commit that is checked out. */
  const pipeline = async (variables: Readonly<Record<string, string>> = {}) => {
    await git('push', '--quiet', '--force', 'origin', 'HEAD');
    const made = await GitlabPipeline.of('.gitlab-ci.yml', {
      remote,
      sha: await git('rev-parse', 'HEAD'),
      env,
      variables: {
        ACCOUNT_FACTORY_IMAGE: 'registry.example.com/terraform',
        ACCOUNT_FACTORY_NOTES_TOKEN: 'token-of-the-project',
        APPLY_ROLE_ARN: 'arn:aws:iam::123456789012:role/account-factory-apply',
        PLAN_ROLE_ARN: 'arn:aws:iam::123456789012:role/account-factory-plan',
        AWS_REGION: HOME_REGION,
        CI_API_V4_URL: api.url,
        CI_JOB_TOKEN: 'token-of-the-job',
        CI_PROJECT_ID: '3',
        ...variables,
      },
    });
    pipelines.push(made);
    return made;
  };
  const run = async (of: GitlabPipeline, job: string, more?: Readonly<Record<string, string>>) => {
    const { code, log } = await of.run(job, more);
    expect({ job, code, log: code === 0 ? '' : log }).toEqual({ job, code: 0, log: '' });
    return log;
  };
  const mergeRequest = async () =>
    pipeline({
      CI_MERGE_REQUEST_IID: '12',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: await git('merge-base', 'HEAD', 'origin/main'),
    });
  /** What happens on main: a plan, and the apply that somebody starts. @returns what the apply said */
  const deployed = async () => {
    const made = await pipeline();
    await run(made, 'plan-merged');
    const log = await run(made, 'apply');
    api.deployed.unshift(await git('rev-parse', 'HEAD'));
    return log;
  };

  test('GitLab applies everything at first', async () => {
    await deployed();
    expect(await accounts()).toContain('shop');
  });

  test('a merge request is planned by a child pipeline, whose summary is a note', async () => {
    await history.branch('data');
    organization.write('accounts/data.yaml', request('data', ''));
    await history.commit('Add data');
    const parent = await mergeRequest();
    await run(parent, 'affected');
    const child = await parent.child('plan');
    expect(child.jobs).toEqual(['plan 1/1', 'summary']);
    for (const job of child.jobs) await run(child, job);
    expect(child.read('summary', 'summary.md')).toContain('1 account created');
    expect(api.notes.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- account-factory plan -->\n[\s\S]*\| data \| Workloads \| new account/),
    ]);
  });

  test('one that touches nothing says so in the same note', async () => {
    await history.branch('notes');
    organization.write('notes.md', 'Notes.\n');
    await history.commit('Write notes');
    const parent = await mergeRequest();
    await run(parent, 'affected');
    const child = await parent.child('plan');
    for (const job of child.jobs) await run(child, job);
    expect(child.jobs).toEqual(['nothing to plan']);
    expect(api.notes.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- account-factory plan -->\nNo stack is touched/),
    ]);
  });

  test('merged, what has changed since the last deployment is applied, with the baseline of the new account', async () => {
    await history.merge('data');
    await git('push', '--quiet', 'origin', 'main');
    const log = await deployed();
    expect(log).toMatch(/^baseline-data +applied/m);
    expect(log).not.toContain('account-shop');
    expect(await accounts()).toContain('data');
  });

  test('each night every part looks at some of the stacks', async () => {
    const nightly = await pipeline();
    await run(nightly, 'drift', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' });
    const { looked } = JSON.parse(nightly.read('drift', 'drift.json'));
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(6);
  });

  test('Atlantis plans and applies a project for each stack that is touched, in their order', async () => {
    await history.branch('search');
    organization.write('accounts/search.yaml', request('search', madeAlone('search')));
    await history.commit('Add search');
    const server = atlantisServer();
    const { repos, workflows } = server.config;
    for (const { run: hook } of repos[0].pre_workflow_hooks) await server.run(hook);
    const { projects } = parse(organization.read('atlantis.yaml')) as {
      readonly projects: readonly AtlantisProject[];
    };
    expect(projects.map(({ name, execution_order_group: group }) => [group, name])).toEqual([
      [0, 'account-search'],
      [1, 'baseline-search'],
    ]);
    const steps = workflows['account-factory'];
    const [account, baseline] = projects;
    for (const project of [account, baseline]) {
      // Of an account that is not there yet the baseline can't be planned: the page of the help says how it goes on.
      await server.project(project, steps.plan);
      expect(existsSync(server.planFile(project))).toBe(true);
      await server.project(project, steps.apply);
    }
    expect(await accounts()).toContain('search');
    const again = await organization.factory('plan', '*-search', '--format', 'json');
    expect(JSON.parse(again.stdout).stacks.map(({ status }: { status: string }) => status)).toEqual([
      'no changes',
      'no changes',
    ]);
  });

  /** Runs hooks and steps as Atlantis does, with the profiles of its own server, in the clone that it keeps for a pull request. */
  function atlantisServer() {
    const config = parse(readFileSync(join(PROJECT, 'ci/atlantis-repos.yaml'), 'utf8'));
    const plans = join(folder, 'plans');
    mkdirSync(plans);
    const profiles = join(folder, 'aws-config');
    writeFileSync(
      profiles,
      ['plan', 'apply']
        .map(
          (name) =>
            `[profile account-factory-${name}]\naws_access_key_id = ${name}\naws_secret_access_key = x\n`,
        )
        .join(''),
    );
    const planFile = (project: AtlantisProject | undefined) => join(plans, `${project?.name}.tfplan`);
    const start = async (script: string, cwd: string, more: NodeJS.ProcessEnv = {}) => {
      const { code, stdout, stderr } = await runProgram('sh', ['-c', script], {
        cwd,
        env: { ...env, AWS_CONFIG_FILE: profiles, BASE_BRANCH_NAME: 'main', ...more },
      });
      expect({ script, code, said: code === 0 ? '' : `${stdout}${stderr}` }).toEqual({
        script,
        code: 0,
        said: '',
      });
    };
    return {
      config,
      planFile,
      run: (script: string) => start(script, organization.root),
      project: async (
        project: AtlantisProject | undefined,
        { steps }: { readonly steps: readonly AtlantisStep[] },
      ) => {
        const own: Record<string, string> = {
          PROJECT_NAME: project?.name ?? '',
          PLANFILE: planFile(project),
        };
        for (const step of steps) {
          if ('env' in step) own[step.env.name] = step.env.value;
          else await start(step.run, join(organization.root, project?.dir ?? ''), own);
        }
      },
    };
  }
});

function request(slug: string, more: string): string {
  return `email: aws+${slug}@example.com\norganizationalUnit: Workloads\n${more}`;
}
