import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Repository } from './repository';

const project = join(__dirname, '..', '..', '..');

const organization = `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
organizationalUnits:
  - name: Workloads
`;

/** A repository that holds the code as well, as a copy of this project does. */
function withCode(): Repository {
  const repository = new Repository({ 'organization.yaml': organization });
  for (const path of ['bin', 'constructs', 'factory', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(project, path), join(repository.root, path), { recursive: true });
  repository.write({
    '.gitignore': 'cdktf.out\n/node_modules\n',
    'accounts/a.yaml': 'email: aws+a@example.com\norganizationalUnit: Workloads\n',
  });
  repository.commit('With the code');
  symlinkSync(join(project, 'node_modules'), join(repository.root, 'node_modules'), 'dir');
  repository.bin = join(repository.root, 'bin', 'account-factory.js');
  return repository;
}

test('changed code touches what it changes in the output, compared with the output of the code of then', () => {
  const repository = withCode();
  try {
    const file = 'constructs/account/member-account.ts';
    const text = readFileSync(join(repository.root, file), 'utf8');
    const affected = () => {
      const { status, stdout, stderr } = repository.run('affected', '--base', 'main', '--format', 'json');
      expect(status).toBe(0);
      expect(stderr).toContain('The code has changed');
      return JSON.parse(stdout).stacks;
    };
    repository.write({ [file]: `// A comment.\n${text}` });
    expect(affected()).toEqual([]);
    repository.write({ [file]: text.replace("'role_name', ", '') });
    expect(affected()).toEqual([
      {
        id: 'account-a',
        account: 'a',
        change: 'changed',
        dependencies: ['organization'],
        resources: { added: [], changed: ['aws_organizations_account.a'], removed: [] },
        reasons: [`code: ${file}`],
      },
    ]);
  } finally {
    repository.remove();
  }
});
