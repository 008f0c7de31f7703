import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stackPurpose } from '../../../factory/export/stack-purpose';
import { listFiles } from '../../../factory/source/list-files';
import { organizationFolder } from '../organization-folder';

const project = join(__dirname, '..', '..', '..');

function exportFrom(root: string, out: string, ...more: readonly string[]) {
  const bin = join(project, 'bin', 'account-factory.js');
  const args = [
    bin,
    'export',
    '--root',
    root,
    '--out',
    out,
    '--synthesized',
    join(root, 'cdktf.out'),
    ...more,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr };
}

/** Every file by its path, hidden ones at the top left out. */
function contents(root: string): Record<string, string> {
  const { files } = listFiles(root, '.');
  return Object.fromEntries(files.map((file) => [file.slice(2), readFileSync(join(root, file), 'utf8')]));
}

const LOCK = `provider "registry.terraform.io/hashicorp/aws" {
  version     = "6.25.0"
  constraints = ">= 5.100.0, < 7.0.0"
  hashes = [
    "h1:x",
  ]
}
`;

describe('export', () => {
  const { root, remove } = organizationFolder();
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  afterAll(() => {
    remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('plain root modules that name no folder of this machine, and nothing of CDKTF', () => {
    const { status, stderr } = exportFrom(root, join(folder, 'all'));
    expect(stderr).toContain('without a lock file');
    expect(status).toBe(0);
    const files = contents(join(folder, 'all'));
    expect(files['order.txt']).toBe(
      'organization\naccount-payments-prod\nguardrails\nbaseline-payments-prod\n',
    );
    const text = Object.values(files).join('\n');
    expect(text).not.toContain(root);
    expect(text).not.toContain(folder);
    expect(text).not.toMatch(/cdktf|"\/\/"/i);
    const { path } = JSON.parse(files['stacks/organization/backend.tf.json'] ?? '').terraform.backend.local;
    expect(join(folder, 'all', 'stacks', 'organization', path)).toBe(
      join(root, 'state', 'organization.tfstate'),
    );
    expect(
      files['stacks/baseline-payments-prod/README.md']?.replace(basename(root), 'acme'),
    ).toMatchSnapshot();
  });

  test('the same organisation gives the same bytes, wherever it is exported to', () => {
    exportFrom(root, join(folder, 'one'));
    exportFrom(root, join(folder, 'two'));
    expect(contents(join(folder, 'two'))).toEqual(contents(join(folder, 'one')));
  });

  test('some stacks alone, into a folder that had more of them', () => {
    const out = join(folder, 'some');
    exportFrom(root, out);
    expect(exportFrom(root, out, 'account-*').stderr).toContain('1 root module in');
    expect(contents(out)['order.txt']).toBe('account-payments-prod\n');
    expect(contents(out)['stacks/account-payments-prod/README.md']).toContain(
      '`organization` (not in this export)',
    );
    expect(contents(out)).not.toHaveProperty('stacks/organization/main.tf.json');
  });

  test('lock files: that of the repository, or else those of stacks that were initialised', () => {
    mkdirSync(join(root, 'cdktf.out', 'stacks', 'organization'), { recursive: true });
    writeFileSync(join(root, 'cdktf.out', 'stacks', 'organization', '.terraform.lock.hcl'), LOCK);
    const lockFile = (out: string) =>
      readFileSync(join(folder, out, 'stacks', 'guardrails', '.terraform.lock.hcl'), 'utf8');
    expect(exportFrom(root, join(folder, 'initialised')).stderr).not.toContain('without a lock file');
    expect(lockFile('initialised')).toContain('version     = "6.25.0"');
    writeFileSync(join(root, '.terraform.lock.hcl'), LOCK.replace('6.25.0', '6.20.0'));
    exportFrom(root, join(folder, 'own'));
    expect(lockFile('own')).toContain('version     = "6.20.0"');
  });

  test('a folder that is not an export ends with 2 and stays as it is', () => {
    const out = join(folder, 'other');
    mkdirSync(out);
    writeFileSync(join(out, 'main.tf'), 'mine');
    expect(exportFrom(root, out)).toEqual({
      status: 2,
      stderr: expect.stringContaining('not the folder of an earlier export'),
    });
    expect(contents(out)).toEqual({ 'main.tf': 'mine' });
  });

  test('a stack that is not there ends with 2', () => {
    expect(exportFrom(root, join(folder, 'none'), 'accuont-payments-prod')).toEqual({
      status: 2,
      stderr: expect.stringContaining('Did you mean "account-payments-prod"?'),
    });
  });
});

test('every kind of stack that the help lists has a purpose', () => {
  const page = readFileSync(join(project, 'help', 'stacks-and-state.md'), 'utf8');
  const kinds = [...page.matchAll(/^\| `([a-z-]+)(?:<slug>)?`/gm)].map(([, id = '']) => id);
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((id) => stackPurpose(id) === undefined)).toEqual([]);
});
