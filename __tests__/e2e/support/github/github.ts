import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Job, neededBy, type Step, type Workflow } from '../../../workflows/workflow';
import { type ProgramResult, runProgram } from '../run-program';
import { Artifacts } from './artifacts';
import { asText, type Contexts, condition, interpolatedDeeply, interpolatedTexts } from './expressions';

export interface GithubProps {
  /** Bare repository that jobs check out. */
  readonly remote: string;
  /** `owner/name` */
  readonly repository: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Environment of every step: PATH and HOME, without credentials. */
  readonly env: Readonly<Record<string, string>>;
  /** What a step has beside that once its job has taken a role. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** What starts a workflow. */
export interface Event {
  readonly name: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  /** What is checked out: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly payload?: object;
}

export type Result = 'success' | 'failure' | 'skipped';

export interface WorkflowRun {
  /** By name; of a job with a matrix the worst of all. */
  readonly jobs: Readonly<Record<string, Result>>;
  /** What its steps wrote for the page of the run, by job. */
  readonly summaries: Readonly<Record<string, string>>;
  /** Roles that were taken, by job. */
  readonly roles: Readonly<Record<string, string>>;
  /** All that its steps printed, with their names. */
  readonly log: string;
  readonly artifacts: Artifacts;
}

interface Ended {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * As much of GitHub as runs our workflows: jobs in the order of their needs, with conditions, matrices, outputs and artifacts; their
 * shell steps by bash, in a fresh clone for each job. Of actions, it does what those do that we use, and knows no others.
 */
export class Github {
  readonly #folder = mkdtempSync(join(tmpdir(), 'account-factory-github-'));
  #runs = 0;

  constructor(private readonly props: GithubProps) {}

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs a workflow as the commit of the event has it. */
  async run(file: string, event: Event): Promise<WorkflowRun> {
    this.#runs += 1;
    const run = new Run(this.props, event, this.#runs, join(this.#folder, `run-${this.#runs}`));
    return run.run(parse(await run.fileOf(`.github/workflows/${file}`)) as Workflow);
  }
}

class Run {
  readonly #artifacts: Artifacts;
  readonly #ended = new Map<string, Ended>();
  readonly #summaries: Record<string, string> = {};
  readonly #roles: Record<string, string> = {};
  readonly #github: Readonly<Record<string, unknown>>;
  #log = '';
  #steps = 0;

  constructor(
    private readonly props: GithubProps,
    private readonly event: Event,
    number: number,
    private readonly folder: string,
  ) {
    this.#artifacts = new Artifacts(join(folder, 'artifacts'));
    this.#github = {
      event: event.payload ?? {},
      event_name: event.name,
      ref: event.ref,
      sha: event.sha,
      repository: props.repository,
      run_id: number,
      server_url: 'https://github.com',
      token: 'token-of-the-job',
    };
  }

  async fileOf(path: string): Promise<string> {
    const { stdout, stderr, code } = await this.#git('show', `${this.event.sha}:${path}`);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  }

  async run(workflow: Workflow): Promise<WorkflowRun> {
    for (const [name, job] of Object.entries(workflow.jobs)) await this.#job(name, job, workflow);
    return {
      jobs: Object.fromEntries([...this.#ended].map(([name, { result }]) => [name, result])),
      summaries: this.#summaries,
      roles: this.#roles,
      log: this.#log,
      artifacts: this.#artifacts,
    };
  }

  /** Jobs stand in their file after what they need. */
  async #job(name: string, job: Job, workflow: Workflow): Promise<void> {
    const needs = Object.fromEntries(neededBy(job).map((id) => [id, this.#ended.get(id)]));
    const results = Object.values(needs).map((ended) => ended?.result);
    const contexts: Contexts = { github: this.#github, needs, vars: this.props.variables };
    const status = {
      success: results.every((result) => result === 'success'),
      failure: results.includes('failure'),
    };
    if (!condition(job.if, contexts, status)) {
      this.#ended.set(name, { result: 'skipped', outputs: {} });
      return;
    }
    const legs = legsOf(interpolatedDeeply(job.strategy?.matrix, contexts));
    const ends: Ended[] = [];
    for (const [index, matrix] of legs.entries()) {
      const strategy = { 'job-index': index, 'job-total': legs.length };
      ends.push(await this.#leg(`${name}-${index}`, job, workflow, { ...contexts, matrix, strategy }));
    }
    const result = ends.every((end) => end.result === 'success') ? 'success' : 'failure';
    this.#ended.set(name, { result, outputs: Object.assign({}, ...ends.map(({ outputs }) => outputs)) });
  }

  async #leg(id: string, job: Job, workflow: Workflow, outer: Contexts): Promise<Ended> {
    const name = id.replace(/-\d+$/, '');
    const workspace = join(this.folder, id);
    mkdirSync(workspace, { recursive: true });
    const steps: Record<string, { outputs: Record<string, string> }> = {};
    const env = interpolatedTexts({ ...workflow.env, ...job.env }, outer);
    const contexts: Contexts = { ...outer, env, steps };
    let failed = false;
    let credentials: Readonly<Record<string, string>> = {};
    for (const step of job.steps) {
      if (!condition(step.if, contexts, { success: !failed, failure: failed })) continue;
      this.#log += `\n== ${id}: ${step.name ?? step.uses ?? step.run}\n`;
      const inputs = interpolatedDeeply(step.with ?? {}, contexts) as Record<string, unknown>;
      try {
        if (step.uses === undefined) {
          const stepEnv = { ...env, ...credentials, ...interpolatedTexts(step.env, contexts) };
          const outputs = await this.#shell(name, step, workspace, stepEnv);
          if (step.id !== undefined) steps[step.id] = { outputs };
        } else if (step.uses.startsWith('aws-actions/configure-aws-credentials@')) {
          const { 'role-to-assume': role, 'aws-region': region } = inputs;
          if (role === '' || region === '') throw new Error('There is no role or no region.');
          if (job.permissions?.['id-token'] !== 'write') throw new Error('The job may not ask for a token.');
          this.#roles[name] = asText(role);
          credentials = { ...this.props.credentials, AWS_REGION: asText(region) };
        } else await this.#action(step.uses, workspace, inputs);
      } catch (error) {
        failed = true;
        this.#log += `${(error as Error).message}\n`;
      }
    }
    const outputs = interpolatedTexts(job.outputs, contexts);
    return { result: failed ? 'failure' : 'success', outputs };
  }

  async #shell(
    job: string,
    { run = '' }: Step,
    workspace: string,
    env: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    this.#steps += 1;
    const at = (kind: string) => join(this.folder, `${kind}-${this.#steps}`);
    const [script, output, summary] = [at('script'), at('output'), at('summary')];
    writeFileSync(script, run);
    writeFileSync(output, '');
    writeFileSync(summary, '');
    const result = await runProgram('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      env: {
        ...this.props.env,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: this.event.name,
        GITHUB_OUTPUT: output,
        GITHUB_REF: this.event.ref,
        GITHUB_REPOSITORY: this.props.repository,
        GITHUB_SHA: this.event.sha,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        ...env,
      },
    });
    this.#log += `${result.stdout}${result.stderr}`;
    this.#summaries[job] = (this.#summaries[job] ?? '') + readFileSync(summary, 'utf8');
    if (result.code !== 0) throw new Error(`exit code ${result.code}`);
    return outputsIn(readFileSync(output, 'utf8'));
  }

  async #action(action: string, workspace: string, inputs: Readonly<Record<string, unknown>>): Promise<void> {
    switch (action.split('@')[0]) {
      case 'actions/checkout':
        return this.#checkout(workspace, Number(inputs['fetch-depth'] ?? 1));
      case 'actions/upload-artifact':
        if (!this.#artifacts.upload(workspace, inputs)) this.#log += 'No files were found.\n';
        return;
      case 'actions/download-artifact':
        return this.#artifacts.download(workspace, inputs);
      // The programs are there.
      case 'actions/setup-node':
      case 'hashicorp/setup-terraform':
        return;
      default:
        throw new Error(`${action} is not known here.`);
    }
  }

  /** The commit of the event, with so much of its history; with all of it, all branches too. */
  async #checkout(workspace: string, depth: number): Promise<void> {
    const within = async (...args: string[]) => {
      const { code, stderr } = await runProgram('git', args, { cwd: workspace, env: this.props.env });
      if (code !== 0) throw new Error(stderr);
    };
    await within('init', '--quiet');
    await within('remote', 'add', 'origin', `file://${this.props.remote}`);
    const wanted = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
    await within('fetch', '--quiet', 'origin', ...wanted, ...(depth === 0 ? [] : [this.event.sha]));
    await within('checkout', '--quiet', '--force', '--detach', this.event.sha);
  }

  #git(...args: string[]): Promise<ProgramResult> {
    return runProgram('git', ['-C', this.props.remote, ...args], { cwd: this.folder, env: this.props.env });
  }
}

/** One for each combination of values, or for each entry of `include`. */
function legsOf(matrix: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (matrix === undefined) return [{}];
  const { include, ...axes } = matrix as Record<string, readonly Record<string, unknown>[]>;
  if (include !== undefined) return include;
  return Object.entries(axes).reduce<readonly Readonly<Record<string, unknown>>[]>(
    (legs, [name, values]) => legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value }))),
    [{}],
  );
}

/** `name=value`, and values of several lines between a word that they don't hold. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', end] = /^(\w+)<<(.+)$/.exec(line) ?? [];
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (end !== undefined) {
      const last = lines.indexOf(end);
      outputs[name] = lines
        .splice(0, last + 1)
        .slice(0, -1)
        .join('\n');
    } else if (key !== '') outputs[key] = value;
  }
  return outputs;
}
