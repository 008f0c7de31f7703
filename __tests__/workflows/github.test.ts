import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Job,
  neededBy,
  PROJECT,
  type Workflow,
  workflow,
  workflowFiles,
  workflowText,
} from './workflow';

const workflows = workflowFiles.map((file) => ({ file, ...workflow(file) }));
const jobs = workflows.flatMap(({ file, jobs: all }) =>
  Object.entries(all).map(([name, job]) => ({ place: `${file} ${name}`, job })),
);
const plan = workflow('plan.yaml');

/** What a job of a fork is told apart by: there its repository is another one, or gone. */
const NOT_A_FORK = 'github.event.pull_request.head.repo.full_name == github.repository';

const uses = (job: Job, action: string) => job.steps.some((step) => step.uses?.startsWith(`${action}@`));
const takesRole = (job: Job) => uses(job, 'aws-actions/configure-aws-credentials');
const placesOf = (select: (job: Job) => boolean) =>
  jobs.filter(({ job }) => select(job)).map(({ place }) => place);

test('there are three', () => {
  expect(workflowFiles).toEqual(['apply.yaml', 'drift.yaml', 'plan.yaml']);
});

describe('permissions', () => {
  test('a workflow has none; each job has what it needs', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual([{}, {}, {}]);
    expect(Object.fromEntries(jobs.map(({ place, job }) => [place, job.permissions]))).toEqual({
      'apply.yaml affected': { actions: 'read', contents: 'read' },
      'apply.yaml plan': { contents: 'read', 'id-token': 'write' },
      'apply.yaml summary': { contents: 'read' },
      'apply.yaml apply': { actions: 'read', contents: 'read', 'id-token': 'write' },
      'drift.yaml drift': { contents: 'read', 'id-token': 'write' },
      'drift.yaml report': { contents: 'read' },
      'drift.yaml issue': { issues: 'write' },
      'plan.yaml affected': { contents: 'read' },
      'plan.yaml plan': { contents: 'read', 'id-token': 'write' },
      'plan.yaml planned': {},
      'plan.yaml summary': { contents: 'read' },
      'plan.yaml comment': { 'pull-requests': 'write' },
    });
  });

  test('only jobs that take a role may ask for a token of OIDC', () => {
    expect(placesOf(({ permissions }) => permissions?.['id-token'] === 'write')).toEqual(placesOf(takesRole));
  });

  test('a job whose token writes to GitHub runs no code of the repository', () => {
    const writes = ({ permissions = {} }: Job) =>
      Object.entries(permissions).some(([name, access]) => access === 'write' && name !== 'id-token');
    expect(placesOf(writes)).toEqual(['drift.yaml issue', 'plan.yaml comment']);
    expect(placesOf((job) => writes(job) && uses(job, 'actions/checkout'))).toEqual([]);
  });

  test('what was checked out keeps no token', () => {
    const checkouts = jobs.flatMap(({ job }) =>
      job.steps.filter(({ uses: action }) => action?.startsWith('actions/checkout@')),
    );
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });
});

describe('pull requests', () => {
  test('run with what GitHub gives to a pull request, and with that alone', () => {
    expect(Object.keys(plan.on)).toEqual(['pull_request']);
    expect(workflows.flatMap(({ on }) => Object.keys(on)).sort()).toEqual([
      'pull_request',
      'push',
      'schedule',
      'workflow_dispatch',
      'workflow_dispatch',
    ]);
  });

  test('of forks are checked and synthesized, and no more', () => {
    const runs = Object.entries(plan.jobs).filter(([, job]) => !excludesForks(plan, job));
    // The one that a rule of the branch requires says no to them.
    expect(runs.map(([name]) => name)).toEqual(['affected', 'planned']);
    expect(takesRole(plan.jobs.affected!)).toBe(false);
  });

  test('give no text of theirs to the shell but by the environment', () => {
    const environments = jobs.flatMap(({ job }) => [job.env, ...job.steps.map(({ env }) => env)]);
    const texts = environments.flatMap((env) => Object.values(env ?? {})).join('\n');
    expect(texts).not.toMatch(/\.(title|body|head_ref|head\.ref|label|message|name|email)\b/);
  });
});

test('no secret is used: roles are opened by tokens of OIDC, and their names are variables', () => {
  for (const file of workflowFiles) expect(workflowText(file)).not.toContain('secrets');
  const roles = jobs.flatMap(({ job }) => job.steps.flatMap((step) => step.with?.['role-to-assume'] ?? []));
  expect(new Set(roles)).toEqual(new Set(['${{ vars.PLAN_ROLE_ARN }}', '${{ vars.APPLY_ROLE_ARN }}']));
});

test('the role that writes is taken after approval, by one job', () => {
  const writes = (job: Job) =>
    job.steps.some((step) => step.with?.['role-to-assume'] === '${{ vars.APPLY_ROLE_ARN }}');
  expect(placesOf(writes)).toEqual(['apply.yaml apply']);
  expect(placesOf(({ environment }) => environment !== undefined)).toEqual(['apply.yaml apply']);
  const { environment } = workflow('apply.yaml').jobs.apply!;
  // The environment that the example's role trusts.
  expect(readFileSync(join(PROJECT, 'organization.yaml'), 'utf8')).toContain(`environment: ${environment} }`);
});

test('jobs that read member accounts do so by the role that only reads', () => {
  const planning = jobs.filter(({ job }) => takesRole(job) && job.environment === undefined);
  expect(planning.map(({ place }) => place)).toEqual([
    'apply.yaml plan',
    'drift.yaml drift',
    'plan.yaml plan',
  ]);
  for (const { job } of planning) {
    const roles = job.steps.flatMap(({ env }) => env?.TF_VAR_access_role ?? []);
    expect(roles).toEqual(['account-factory-plan']);
  }
});

test('of a pull request the latest run goes on; applying is never stopped', () => {
  expect(plan.concurrency).toEqual({
    group: 'plan-${{ github.event.pull_request.number }}',
    'cancel-in-progress': true,
  });
  expect(workflow('apply.yaml').concurrency).toEqual({ group: 'apply', 'cancel-in-progress': false });
});

test('actions are named by commit, with their version, and each is the same everywhere', () => {
  const lines = workflowFiles.flatMap((file) =>
    [...workflowText(file).matchAll(/uses: (.*)$/gm)].map(([, line]) => line!),
  );
  for (const line of lines) expect(line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const byAction = new Map(lines.map((line) => [line.split('@')[0], line]));
  expect(new Set(lines)).toEqual(new Set(byAction.values()));
  expect([...byAction.keys()].sort()).toEqual([
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-node',
    'actions/upload-artifact',
    'aws-actions/configure-aws-credentials',
    'hashicorp/setup-terraform',
  ]);
});

test('shells stop at the first failure, of pipes too', () => {
  expect(workflows.map(({ defaults }) => defaults?.run?.shell)).toEqual(['bash', 'bash', 'bash']);
});

/** By its own condition, or by that of a job that it waits for and does not go on without. */
function excludesForks({ jobs: all }: Workflow, job: Job): boolean {
  if (job.if?.includes(NOT_A_FORK)) return true;
  return neededBy(job).some(
    (name) =>
      excludesForks({ jobs: all } as Workflow, all[name]!) &&
      (job.if === undefined || job.if.includes(`needs.${name}.result == 'success'`)),
  );
}
