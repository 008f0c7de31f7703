import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT, workflow, workflowFiles } from './workflow';

/** A piece of shell that a CI system runs. */
export interface Script {
  /** Where it stands, for messages. */
  readonly place: string;
  readonly text: string;
}

export const GITLAB_FILES = ['.gitlab-ci.yml', 'ci/gitlab-plan.yml'];
const SHELL_FILES = ['ci/gitlab-note.sh'];
const ATLANTIS_FILE = 'ci/atlantis-repos.yaml';

/** Every one that comes along. */
export function scripts(): readonly Script[] {
  return [
    ...workflowFiles.flatMap(githubScripts),
    ...GITLAB_FILES.flatMap(gitlabScripts),
    ...SHELL_FILES.map((file) => ({ place: file, text: readFileSync(join(PROJECT, file), 'utf8') })),
    ...atlantisScripts(),
  ];
}

function githubScripts(file: string): readonly Script[] {
  return Object.entries(workflow(file).jobs).flatMap(([job, { steps }]) =>
    steps.flatMap(({ name, run }) =>
      run === undefined ? [] : [{ place: `${file} ${job} ${name}`, text: run }],
    ),
  );
}

/** The lines of a job are one script. */
function gitlabScripts(file: string): readonly Script[] {
  return Object.entries(gitlabJobs(file)).map(([name, { before_script = [], script = [] }]) => ({
    place: `${file} ${name}`,
    text: [...before_script, ...script].join('\n'),
  }));
}

export interface GitlabJob {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

/** Whatever holds a script, hidden jobs and `default` among them. */
export function gitlabJobs(file: string): Readonly<Record<string, GitlabJob>> {
  const pipeline = parse(readFileSync(join(PROJECT, file), 'utf8'), { customTags: [reference] }) as object;
  return Object.fromEntries(
    Object.entries(pipeline).filter(
      ([, value]) => value.script !== undefined || value.before_script !== undefined,
    ),
  );
}

/** `!reference [job, script]` stands for the lines of another job, which are looked at there. */
const reference = { tag: '!reference', collection: 'seq', resolve: () => ': # of another job' } as const;

function atlantisScripts(): readonly Script[] {
  const settings = parse(readFileSync(join(PROJECT, ATLANTIS_FILE), 'utf8'));
  const found: Script[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'run' && typeof child === 'string') found.push({ place: ATLANTIS_FILE, text: child });
      else visit(child);
    }
  };
  visit(settings);
  return found;
}
