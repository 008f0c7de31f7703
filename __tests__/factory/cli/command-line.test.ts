import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('account-factory', () => {
  const wrong = 'email: aws+x@example.com\norganizationalUnit: Wokloads\n';

  test('validate ends with 0 and says so when all is fine', () => {
    const { root, remove } = organizationFolder();
    expect(run('validate', '--root', root)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Fine: 1 account request, 1 OU, 0 policies.\n',
    });
    remove();
  });

  test('validate ends with 1 and prints every problem', () => {
    const { root, remove } = organizationFolder({
      'accounts/x-prod.yaml': wrong,
      'accounts/y-prod.yaml': wrong,
    });
    const human = run('validate', '--root', root);
    expect(human.status).toBe(1);
    expect(human.stderr).toContain('accounts/x-prod.yaml:2:21  unknown-organizational-unit');
    expect(human.stderr).toContain('Did you mean "Workloads"?');
    const json = run('validate', '--root', root, '--format', 'json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toHaveLength(3);
    expect(run('validate', '--root', root, '--format', 'github').stdout).toMatch(
      /^::error file=accounts\/x-prod.yaml,line=2/m,
    );
    remove();
  });

  test('json is json when nothing is wrong', () => {
    const { root, remove } = organizationFolder();
    expect(run('validate', '--root', root, '--format', 'json').stdout).toBe('[]\n');
    remove();
  });

  test.each([
    ['a folder that is not there', ['validate', '--root', '/nowhere/at/all']],
    ['an unknown command', ['valdate']],
    ['an unknown option', ['validate', '--rot', '.']],
    ['an unknown format', ['validate', '--format', 'xml']],
    ['a missing argument', ['show']],
  ])('%s ends with 2, without a stack trace', (_, args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toBe('');
  });

  test('--version tells the version of the package', () => {
    expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help ends with 0', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('validate') });
  });

  test('show tells an account that is not there, with the nearest name', () => {
    const { root, remove } = organizationFolder();
    expect(run('show', 'payments-pord', '--root', root)).toMatchObject({
      status: 2,
      stderr: 'There is no account request "payments-pord". Did you mean "payments-prod"?\n',
    });
    remove();
  });

  test('list and show print tables and json', () => {
    const { root, remove } = organizationFolder();
    expect(run('list', '--root', root).stdout).toContain('aws+payments-prod@example.com');
    expect(JSON.parse(run('list', '--root', root, '--format', 'json').stdout)).toMatchObject([
      { slug: 'payments-prod' },
    ]);
    expect(run('show', 'payments-prod', '--root', root).stdout).toMatch(
      /^email +aws\+payments-prod@example.com +request +accounts\/payments-prod.yaml:1$/m,
    );
    expect(JSON.parse(run('show', 'payments-prod', '--root', root, '--format', 'json').stdout)).toMatchObject(
      {
        email: 'aws+payments-prod@example.com',
      },
    );
    remove();
  });

  test('synth writes nothing when a request is wrong', () => {
    const { root, remove } = organizationFolder({ 'accounts/x-prod.yaml': wrong });
    const out = join(root, 'out');
    mkdirSync(out);
    expect(run('synth', '--root', root, '--out', out)).toMatchObject({ status: 1, stdout: '' });
    expect(readdirSync(out)).toEqual([]);
    remove();
  });

  test('synth ends with 2, without a stack trace, where it cannot write', () => {
    const { root, remove } = organizationFolder({ taken: '' });
    const { status, stderr } = run('synth', '--root', root, '--out', join(root, 'taken'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^EEXIST: .*\nMend this, or name another folder with --root or --out\.\n$/);
    remove();
  });

  test('a reader that stops early is no failure', () => {
    const requests = Array.from({ length: 500 }, (_, index) => [`accounts/x-${index}.yaml`, wrong]);
    const { root, remove } = organizationFolder(Object.fromEntries(requests));
    const command = `"${process.execPath}" "${bin}" validate --root "${root}" --format json | head -c 1`;
    expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' })).toMatchObject({ stdout: '[', stderr: '' });
    remove();
  });
});
