import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../git';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function diff(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'guardrails', 'diff', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const policy = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Deny', Effect: 'Deny', Action: action, Resource: '*' }],
  });
const files = {
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [deny-buckets]
organizationalUnits:
  - name: Workloads
`,
  'policies/scp/deny-buckets.json': policy('s3:CreateBucket'),
};

/** An organisation that is committed, in a folder below the top of its repository. */
function repository(own: Readonly<Record<string, string>> = {}) {
  const { root: top, remove } = organizationFolder(
    Object.fromEntries([
      ['organization.yaml', null],
      ['accounts/payments-prod.yaml', null],
      ['README.md', 'A repository.'],
    ]),
  );
  const root = join(top, 'landing zone');
  const inner = organizationFolder({ ...files, ...own });
  mkdirSync(join(root, '..'), { recursive: true });
  execFileSync('cp', ['-r', inner.root, root]);
  inner.remove();
  git(top, 'init', '--quiet');
  git(top, 'add', '.');
  git(top, 'commit', '--quiet', '--message', 'Begin');
  return { top, root, remove };
}

describe('guardrails diff', () => {
  test('compares the files with those of a commit, in a folder of a repository', () => {
    const { root, remove } = repository();
    writeFileSync(join(root, 'policies/scp/deny-buckets.json'), policy('s3:DeleteBucket'));
    const { status, stdout, stderr } = diff('--root', root, '--base', 'main');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Since main: 1 guardrail changed, 1 of 1 account reached, \d+ requests compared\.\n/,
    );
    expect(stdout).toContain(
      [
        'deny-buckets (scp, policies/scp/deny-buckets.json): text changed',
        '  reaches 1 account: payments-prod',
        '  now denied (was allowed): s3:DeleteBucket',
        '  now allowed (was denied): s3:CreateBucket',
        '',
      ].join('\n'),
    );
    remove();
  });

  test('touches neither work tree nor index, and leaves nothing behind', () => {
    const { top, root, remove } = repository();
    writeFileSync(join(root, 'policies/scp/deny-buckets.json'), policy('s3:DeleteBucket'));
    writeFileSync(join(root, 'new.txt'), 'not committed');
    git(top, 'status');
    const index = () => execFileSync('cksum', [join(top, '.git', 'index')], { encoding: 'utf8' });
    const before = [git(top, 'status', '--porcelain'), index()];
    diff('--root', root, '--base', 'HEAD');
    expect([git(top, 'status', '--porcelain'), index()]).toEqual(before);
    remove();
  });

  test('says nothing changed when nothing did', () => {
    const { root, remove } = repository();
    expect(diff('--root', root, '--base', 'HEAD').stdout).toBe(
      'Since HEAD: 0 guardrails changed, 0 of 1 account reached, 0 requests compared.\n',
    );
    remove();
  });

  test('prints Markdown, in which names from files make no markup, and JSON', () => {
    const { root, remove } = repository();
    writeFileSync(
      join(root, 'policies/scp/deny-buckets.json'),
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Action: 's3:CreateBucket',
            Resource: '*',
            Condition: { StringEquals: { 'aws:PrincipalTag/team': '<b>|@acme' } },
          },
        ],
      }),
    );
    const { stdout } = diff('--root', root, '--base', 'HEAD', '--format', 'markdown');
    expect(stdout).toContain('| verdict | actions | when | accounts |\n| --- | --- | --- | --- |\n');
    expect(stdout).toContain('### deny-buckets (scp, policies/scp/deny-buckets.json): text changed');
    expect(stdout).not.toMatch(/<b>|@acme/);
    const json = JSON.parse(diff('--root', root, '--base', 'HEAD', '--format', 'json').stdout);
    expect(json).toMatchObject({
      base: 'HEAD',
      compared: 1,
      guardrails: [{ name: 'deny-buckets', what: ['text changed'], accounts: ['payments-prod'] }],
    });
    remove();
  });

  test('tells settings that accounts are handed, before and after', () => {
    const optOut = (value: string) => `services: { default: { opt_out_policy: { "@@assign": ${value} } } }\n`;
    const { root, remove } = repository({
      'organization.yaml': files['organization.yaml'].replace('[deny-buckets]', '[deny-buckets, ai]'),
      'policies/ai-opt-out/ai.yaml': optOut('optOut'),
    });
    writeFileSync(join(root, 'policies/ai-opt-out/ai.yaml'), optOut('optIn'));
    expect(diff('--root', root, '--base', 'HEAD').stdout).toContain(
      [
        'effective policies of type ai-opt-out',
        '  in 1 account: payments-prod',
        '    services.default.opt_out_policy: "optOut" -> "optIn"',
        '',
      ].join('\n'),
    );
    remove();
  });

  test('a link to a file is read as the file, and one that leads out is not followed', () => {
    const { top, root, remove } = repository();
    symlinkSync('deny-buckets.json', join(root, 'policies/scp/linked.json'));
    symlinkSync('/etc/passwd', join(root, 'accounts/outside.yaml'));
    git(top, 'add', '.');
    git(top, 'commit', '--quiet', '--message', 'Link');
    rmSync(join(root, 'accounts/outside.yaml'));
    expect(diff('--root', root, '--base', 'HEAD')).toMatchObject({ status: 0 });
    remove();
  });

  test('ends with 1 for mistakes in the files, now or then', () => {
    const { top, root, remove } = repository();
    writeFileSync(join(root, 'policies/scp/deny-buckets.json'), '{');
    expect(diff('--root', root, '--base', 'HEAD')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('policies/scp/deny-buckets.json'),
    });
    git(top, 'commit', '--all', '--quiet', '--message', 'Break');
    writeFileSync(join(root, 'policies/scp/deny-buckets.json'), policy('s3:CreateBucket'));
    expect(diff('--root', root, '--base', 'HEAD')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^At HEAD there were mistakes/),
    });
    remove();
  });

  test('ends with 2, without a stack trace, where git can not tell', () => {
    const { top, root, remove } = repository();
    const outside = organizationFolder(files);
    const elsewhere = diff('--root', outside.root, '--base', 'HEAD');
    expect(elsewhere).toMatchObject({ status: 2, stdout: '' });
    expect(elsewhere.stderr).toContain('it is in no git repository');
    outside.remove();
    for (const ref of ['nowhere', '--all', '^HEAD', 'HEAD:organization.yaml']) {
      const { status, stderr } = diff('--root', root, `--base=${ref}`);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringContaining(`There is no commit "${ref}" here.`),
      });
    }
    git(top, 'mv', 'landing zone', 'moved');
    const moved = diff('--root', join(top, 'moved'), '--base', 'HEAD');
    expect(moved).toMatchObject({ status: 2 });
    expect(moved.stderr).toContain('There is no organization.yaml in this folder at HEAD');
    expect(diff('--root', root).status).toBe(2);
    remove();
  });
});
