import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import type { Affected } from '../../factory/affected/affected';
import { atlantis } from '../../factory/affected/formats/atlantis';
import { gitlab } from '../../factory/affected/formats/gitlab';
import { PROJECT } from './workflow';

interface Pipeline {
  readonly stages: readonly string[];
  readonly [name: string]: unknown;
}

interface Job {
  readonly stage: string;
  readonly needs?: readonly string[];
  readonly rules?: readonly { readonly when?: string }[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly id_tokens?: object;
  readonly environment?: { readonly name: string };
  readonly resource_group?: string;
  readonly trigger?: { readonly include: readonly { readonly job: string }[] };
}

const read = (file: string) => parse(readFileSync(join(PROJECT, file), 'utf8')) as Pipeline;
const parent = read('.gitlab-ci.yml');
const child = read('ci/gitlab-plan.yml');
const jobsOf = (pipeline: Pipeline) =>
  Object.entries(pipeline).filter((entry): entry is [string, Job] => (entry[1] as Job)?.stage !== undefined);
const jobs = [...jobsOf(parent), ...jobsOf(child)];

test.each([
  ['.gitlab-ci.yml', parent],
  ['ci/gitlab-plan.yml', child],
])('%s: stages and needed jobs are there', (_, pipeline) => {
  const names = jobsOf(pipeline).map(([name]) => name);
  for (const [, { stage, needs = [], trigger }] of jobsOf(pipeline)) {
    expect(pipeline.stages).toContain(stage);
    expect(names).toEqual(
      expect.arrayContaining([...needs, ...(trigger?.include ?? []).map(({ job }) => job)]),
    );
  }
});

test('roles are opened by tokens of OIDC', () => {
  const withRole = jobs.filter(([, { variables }]) => variables?.AWS_ROLE_ARN !== undefined);
  expect(
    Object.fromEntries(withRole.map(([name, { variables }]) => [name, variables?.AWS_ROLE_ARN])),
  ).toEqual({
    'plan-merged': '$PLAN_ROLE_ARN',
    apply: '$APPLY_ROLE_ARN',
    drift: '$PLAN_ROLE_ARN',
    '.account-factory-plan': '$PLAN_ROLE_ARN',
  });
  for (const [, { id_tokens: tokens }] of withRole)
    expect(tokens).toEqual({ AWS_TOKEN: { aud: '$CI_SERVER_URL' } });
  const reading = withRole.filter(([, { variables }]) => variables?.AWS_ROLE_ARN === '$PLAN_ROLE_ARN');
  for (const [, { variables }] of reading) expect(variables?.TF_VAR_access_role).toBe('account-factory-plan');
});

test('what writes is started by somebody who may deploy, one at a time', () => {
  const { apply } = parent as unknown as { apply: Job };
  expect(apply).toMatchObject({
    environment: { name: 'production' },
    resource_group: 'account-factory',
    rules: [{ when: 'manual', allow_failure: false }],
  });
});

test('the child pipeline finds what it stands on', () => {
  const stack = { id: 'account-shop', account: 'shop' } as Affected['stacks'][number];
  const { workflow, include, ...generated } = parse(gitlab({ base: '', stacks: [stack], left: [] }, 10));
  // Without rules GitLab starts no job of a child pipeline of a merge request.
  expect(workflow).toEqual({ rules: [{ when: 'always' }] });
  expect(include).toEqual([{ local: 'ci/gitlab-plan.yml' }]);
  expect(Object.values(generated)).toEqual([
    {
      extends: '.account-factory-plan',
      variables: expect.objectContaining({ ACCOUNT_FACTORY_STACKS: 'account-shop' }),
    },
  ]);
  expect(Object.keys(child)).toContain('.account-factory-plan');
});

test('of Atlantis the server knows the workflow of its projects', () => {
  const stack = { id: 'account-shop', dependencies: [] as readonly string[] } as Affected['stacks'][number];
  const { projects } = parse(atlantis({ base: '', stacks: [stack], left: [] }, 'cdktf.out/stacks'));
  const server = parse(readFileSync(join(PROJECT, 'ci/atlantis-repos.yaml'), 'utf8'));
  expect(Object.keys(server.workflows)).toEqual(
    projects.map(({ workflow }: { workflow: string }) => workflow),
  );
  expect(server.repos[0].allowed_workflows).toEqual(Object.keys(server.workflows));
});

describe('the note', () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-note-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'calls');

  /** Runs the script where `curl` answers with notes, and writes down what it is asked to send. @returns those calls */
  const write = (notes: readonly object[], token = 'secret') => {
    writeFileSync(join(folder, 'summary.md'), '1 account created\n');
    writeFileSync(join(folder, 'notes.json'), JSON.stringify(notes));
    writeFileSync(log, '');
    writeFileSync(
      join(folder, 'curl'),
      `#!/usr/bin/env bash\nif [[ "$*" == *--request* ]]; then echo "\${@: -8}" >> ${log}; else cat ${folder}/notes.json; fi\n`,
    );
    chmodSync(join(folder, 'curl'), 0o755);
    const { status, stderr } = spawnSync('bash', [join(PROJECT, 'ci/gitlab-note.sh'), 'summary.md'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [folder, process.env.PATH].join(delimiter),
        CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
        CI_PROJECT_ID: '3',
        ACCOUNT_FACTORY_MERGE_REQUEST: '12',
        ACCOUNT_FACTORY_NOTES_TOKEN: token,
      },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return readFileSync(log, 'utf8');
  };
  const NOTES = 'https://gitlab.example.com/api/v4/projects/3/merge_requests/12/notes';

  test('is new when there is none', () => {
    expect(write([{ id: 1, body: 'Looks good' }])).toMatch(new RegExp(`--request POST .* ${NOTES}\n$`));
    expect(readFileSync(join(folder, 'summary.md.marked'), 'utf8')).toBe(
      '<!-- account-factory plan -->\n1 account created\n',
    );
  });

  test('takes the place of what the former says', () => {
    const notes = [
      { id: 1, body: 'Looks good' },
      { id: 5, body: '<!-- account-factory plan -->\nNothing' },
    ];
    expect(write(notes)).toMatch(new RegExp(`--request PUT .* ${NOTES}/5\n$`));
  });

  test('is not written without a token', () => {
    expect(write([], '')).toBe('');
  });
});
