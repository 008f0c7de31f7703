import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Github } from '../e2e/support/github/github';
import { GithubFile, installPrograms } from '../e2e/support/github/github-store';
import { git } from '../git';
import { PROJECT } from './workflow';

/** In place of account-factory: of four parts the second finds what the file `found` says, and `--from` puts parts together. */
const STAND_IN = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const value = (name) => args[args.indexOf(name) + 1];
const files = args.filter((arg) => arg.endsWith('drift.json') && existsSync(arg));
if (args.includes('--from')) {
  const found = files.map((file) => readFileSync(file, 'utf8')).join('');
  console.log('<!-- account-factory drift -->\\n# ' + files.length + ' parts\\n' + found);
  process.exitCode = found === '' ? 0 : 1;
} else {
  const found = value('--shard') === '2/4' ? process.env.FOUND : '';
  if (found === 'CANNOT RUN') process.exit(2);
  writeFileSync(value('--save'), found);
  process.exitCode = found === '' ? 0 : 1;
}
`;

describe('what the workflow makes of drift', () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-drift-'));
  const remote = join(folder, 'remote');
  const store = new GithubFile(folder);
  const env = {
    PATH: [join(folder, 'programs'), process.env.PATH].join(delimiter),
    FAKE_GH_STORE: store.path,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  let sha = '';

  beforeAll(() => {
    installPrograms(join(folder, 'programs'));
    mkdirSync(join(remote, 'bin'), { recursive: true });
    writeFileSync(join(remote, 'bin/account-factory.js'), STAND_IN);
    cpSync(join(PROJECT, '.github'), join(remote, '.github'), { recursive: true });
    git(remote, 'init', '--quiet');
    git(remote, 'add', '--all');
    git(remote, 'commit', '--quiet', '-m', 'All');
    sha = git(remote, 'rev-parse', 'HEAD').trim();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const night = async (found: string) => {
    const github = new Github({
      remote,
      repository: 'acme/landing-zone',
      variables: {
        PLAN_ROLE_ARN: 'arn:aws:iam::111111111111:role/account-factory-plan',
        AWS_REGION: 'eu-central-1',
      },
      env: { ...env, FOUND: found },
      credentials: {},
    });
    try {
      const { jobs } = await github.run('drift.yaml', { name: 'schedule', ref: 'refs/heads/main', sha });
      return jobs;
    } finally {
      github.remove();
    }
  };
  const fine = { drift: 'success', report: 'success', issue: 'success' };

  test('nothing is no issue', async () => {
    expect(await night('')).toEqual(fine);
    expect(store.read().issues).toEqual([]);
  });

  test('something is one, of all parts', async () => {
    expect(await night('baseline-shop: password policy')).toEqual(fine);
    expect(store.read()).toMatchObject({
      labels: ['drift'],
      issues: [{ state: 'open', title: 'AWS differs from the files', labels: ['drift'] }],
    });
    expect(store.read().issues[0]?.body).toMatch(
      /^<!-- account-factory drift -->\n# 4 parts\nbaseline-shop: password policy\n\nFound by \[this run\]/,
    );
  });

  test('the next night it says what there is then', async () => {
    await night('baseline-data: a role');
    expect(store.read().issues).toHaveLength(1);
    expect(store.read().issues[0]?.body).toContain('baseline-data: a role');
  });

  test('a part that could not be looked at closes nothing', async () => {
    expect(await night('CANNOT RUN')).toEqual({ ...fine, drift: 'failure' });
    expect(store.read().issues).toMatchObject([{ state: 'open' }]);
  });

  test('when nothing differs any more it is closed, and says so', async () => {
    await night('');
    const { issues, comments } = store.read();
    expect(issues).toMatchObject([{ state: 'closed' }]);
    expect(comments).toMatchObject([
      { issue: issues[0]?.number, body: expect.stringContaining('Nothing differs any more') },
    ]);
  });
});
