import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { matching } from '../github/artifacts';
import { runProgram } from '../run-program';

type Variables = Readonly<Record<string, string>>;

interface Job {
  readonly stage?: string;
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly variables?: Variables;
  readonly id_tokens?: Readonly<Record<string, object>>;
  readonly script?: readonly string[];
  readonly trigger?: { readonly include: readonly [{ readonly artifact: string; readonly job: string }] };
  readonly artifacts?: {
    readonly when?: string;
    readonly paths?: readonly string[];
    readonly reports?: { readonly dotenv?: string };
  };
}

interface Definition {
  readonly include?: readonly { readonly local: string }[];
  readonly stages?: readonly string[];
  readonly variables?: Variables;
  readonly [name: string]: unknown;
}

export interface GitlabPipelineProps {
  /** Bare repository that jobs clone. */
  readonly remote: string;
  readonly sha: string;
  /** Environment of the machine that runs the jobs: PATH and HOME. */
  readonly env: NodeJS.ProcessEnv;
  /** Variables of the project and those that GitLab sets, such as `CI_COMMIT_SHA`; they win over those in files. */
  readonly variables: Variables;
}

export interface JobEnd {
  readonly code: number | null;
  readonly log: string;
}

/**
 * As much of GitLab as runs jobs of our pipelines: a clone and the artifacts of earlier jobs for each, variables in variables, tokens, and
 * its script by bash. Which job is run when, the test says: what rules decide is not looked at.
 */
export class GitlabPipeline {
  readonly #folder = mkdtempSync(join(tmpdir(), 'account-factory-gitlab-'));
  readonly #ran: string[] = [];
  readonly #dotenv: Record<string, string> = {};
  readonly #children: GitlabPipeline[] = [];

  private constructor(
    private readonly props: GitlabPipelineProps,
    private readonly definition: Definition,
  ) {}

  static async of(file: string, props: GitlabPipelineProps): Promise<GitlabPipeline> {
    return new GitlabPipeline(props, parse(await fileAt(props, file)) as Definition);
  }

  /** Names of the jobs that are no templates, in the order of their stages. */
  get jobs(): readonly string[] {
    const { stages = [] } = this.definition;
    return Object.keys(this.definition)
      .filter((name) => !name.startsWith('.') && this.#isJob(name))
      .sort((a, b) => stages.indexOf(this.#job(a).stage ?? '') - stages.indexOf(this.#job(b).stage ?? ''));
  }

  async run(name: string, more: Variables = {}): Promise<JobEnd> {
    const job = this.#job(name);
    const workspace = this.#workspace(name);
    await this.#clone(workspace);
    for (const earlier of job.needs ?? this.#ran) this.#handOver(earlier, workspace);
    const script = `${workspace}.sh`;
    writeFileSync(script, (job.script ?? []).join('\n'));
    const tokens = Object.fromEntries(Object.keys(job.id_tokens ?? {}).map((token) => [token, 'a.b.c']));
    const variables = this.#variables(job, { ...more, CI_PROJECT_DIR: workspace });
    const { code, stdout, stderr } = await runProgram('bash', ['-eo', 'pipefail', script], {
      cwd: workspace,
      env: { ...this.props.env, ...variables, ...tokens, CI: 'true' },
    });
    this.#ran.push(name);
    const { dotenv } = job.artifacts?.reports ?? {};
    if (dotenv !== undefined && code === 0)
      Object.assign(this.#dotenv, dotenvIn(readFileSync(join(workspace, dotenv), 'utf8')));
    return { code, log: `${stdout}${stderr}` };
  }

  /** The pipeline that a job starts, from a file that another job has made. */
  async child(name: string): Promise<GitlabPipeline> {
    const job = this.#job(name);
    const [{ artifact, job: maker }] = job.trigger?.include ?? [{ artifact: '', job: '' }];
    const made = parse(readFileSync(join(this.#workspace(maker), artifact), 'utf8')) as Definition;
    const included = await Promise.all(
      (made.include ?? []).map(async ({ local }) => parse(await fileAt(this.props, local)) as Definition),
    );
    const variables = { ...this.props.variables, ...this.#variables({ variables: job.variables }) };
    const child = new GitlabPipeline({ ...this.props, variables }, Object.assign({}, ...included, made));
    this.#children.push(child);
    return child;
  }

  read(job: string, file: string): string {
    return readFileSync(join(this.#workspace(job), file), 'utf8');
  }

  remove(): void {
    for (const child of this.#children) child.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #isJob(name: string): boolean {
    const job = this.definition[name];
    return (
      typeof job === 'object' && job !== null && ('script' in job || 'extends' in job || 'trigger' in job)
    );
  }

  #job(name: string): Job {
    const job = this.definition[name] as Job | undefined;
    if (job === undefined) throw new Error(`There is no job ${name}.`);
    if (job.extends === undefined) return job;
    const base = this.#job(job.extends);
    return { ...base, ...job, variables: { ...base.variables, ...job.variables } };
  }

  #workspace(job: string): string {
    return join(this.#folder, job.replaceAll(/[ /]/g, '-'));
  }

  /** Expands what a variable says of others. Of two with one name that of the project wins. */
  #variables({ variables }: Job, more: Variables = {}): Variables {
    const all: Record<string, string> = {
      ...this.definition.variables,
      ...variables,
      ...this.#dotenv,
      ...this.props.variables,
      ...more,
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        value.replaceAll(/\$(\w+)/g, (_, other: string) => all[other] ?? ''),
      ]),
    );
  }

  async #clone(workspace: string): Promise<void> {
    const { remote, sha, env } = this.props;
    const steps = [
      ['clone', '--quiet', '--no-checkout', `file://${remote}`, workspace],
      ['-C', workspace, 'fetch', '--quiet', 'origin', sha],
      ['-C', workspace, 'checkout', '--quiet', '--detach', sha],
    ];
    for (const args of steps) {
      const { code, stderr } = await runProgram('git', args, { cwd: this.#folder, env });
      if (code !== 0) throw new Error(stderr);
    }
  }

  #handOver(from: string, workspace: string): void {
    const source = this.#workspace(from);
    for (const path of this.#job(from).artifacts?.paths ?? []) {
      for (const file of matching(source, path.split('/'))) {
        if (existsSync(join(source, file)))
          cpSync(join(source, file), join(workspace, file), { recursive: true });
      }
    }
  }
}

async function fileAt({ remote, sha, env }: GitlabPipelineProps, file: string): Promise<string> {
  const { code, stdout, stderr } = await runProgram('git', ['-C', remote, 'show', `${sha}:${file}`], {
    cwd: dirname(remote),
    env,
  });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

function dotenvIn(text: string): Variables {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}
