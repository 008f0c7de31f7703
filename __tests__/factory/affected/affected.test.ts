import type { Affected } from '../../../factory/affected/affected';
import { Repository } from './repository';

const organization = (more = '') => `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [deny-buckets]
defaults: { baseline: plain }
organizationalUnits:
  - name: Workloads
  - name: Sandbox
baselines:
  plain:
    passwordPolicy: { minimumLength: 14 }
  strict:
    extends: plain
    s3PublicAccessBlock: true
identity:
  region: eu-central-1
  permissionSets:
    ReadOnly: { managedPolicies: [ReadOnlyAccess] }
  groups:
    readers: {}
${more}`;
const request = (slug: string, more = '') =>
  `email: aws+${slug}@example.com\norganizationalUnit: Workloads\naccess:\n  - { group: readers, permissionSets: [ReadOnly] }\n${more}`;
const policy = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Deny', Effect: 'Deny', Action: action, Resource: '*' }],
  });
const files = {
  'organization.yaml': organization(),
  'policies/scp/deny-buckets.json': policy('s3:CreateBucket'),
  'accounts/a.yaml': request('a'),
  'accounts/b.yaml': request('b', 'baseline: strict\n'),
  'accounts/c.yaml': request('c', 'customizations: [facts]\n'),
  'customizations/facts.ts': customization('one'),
};

function customization(value: string): string {
  return `import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { defineCustomization } from 'account-factory/customization';

export default defineCustomization({
  description: 'One parameter.',
  build: (scope) => {
    new SsmParameter(scope, 'parameter', { name: '/own', type: 'String', value: '${value}' });
  },
});
`;
}

let repository: Repository;
beforeEach(() => {
  repository = new Repository(files);
});
afterEach(() => repository.remove());

function affected(...args: readonly string[]): Affected {
  const { status, stdout, stderr } = repository.run(
    'affected',
    '--base',
    'main',
    '--format',
    'json',
    ...args,
  );
  expect({ status, errors: / error/.test(stderr) }).toEqual({ status: 0, errors: false });
  return JSON.parse(stdout);
}
const touched = () => affected().stacks.map(({ id, change, reasons }) => [id, change, ...reasons]);

test('nothing is touched where nothing differs, or where it comes to the same', () => {
  expect(touched()).toEqual([]);
  repository.write({
    'accounts/a.yaml': `# With a comment.\n${request('a')}`,
    'policies/README.md': 'Ours.',
  });
  expect(touched()).toEqual([]);
});

test('a request touches its own stacks, and of these the ones that really differ', () => {
  repository.write({ 'accounts/a.yaml': request('a', 'customFields: { costCenter: "1" }\n') });
  expect(affected().stacks).toEqual([
    {
      id: 'baseline-a',
      account: 'a',
      change: 'changed',
      dependencies: ['account-a'],
      resources: { added: ['aws_ssm_parameter.custom-fields_costCenter'], changed: [], removed: [] },
      reasons: ['accounts/a.yaml changed'],
    },
  ]);
});

test('a new request, committed or not, touches the stacks that it brings', () => {
  repository.git('checkout', '--quiet', '-b', 'new-account');
  repository.write({ 'accounts/d.yaml': request('d') });
  const stacks = [
    ['account-d', 'added', 'accounts/d.yaml added'],
    ['baseline-d', 'added', 'accounts/d.yaml added'],
    ['access-d', 'added', 'accounts/d.yaml added'],
  ];
  expect(touched()).toEqual(stacks);
  repository.commit('Ask for an account');
  expect(touched()).toEqual(stacks);
});

test('what was merged into the base since is no change of this branch', () => {
  repository.git('checkout', '--quiet', '-b', 'mine');
  repository.write({ 'accounts/a.yaml': request('a', 'customFields: { costCenter: "1" }\n') });
  repository.commit('Mine');
  repository.git('checkout', '--quiet', 'main');
  repository.write({ 'accounts/b.yaml': request('b', 'customFields: { costCenter: "2" }\n') });
  repository.commit('Theirs');
  repository.git('checkout', '--quiet', 'mine');
  expect(touched()).toEqual([['baseline-a', 'changed', 'accounts/a.yaml changed']]);
});

test('a baseline profile touches the accounts that use it', () => {
  repository.write({
    'organization.yaml': organization().replace('s3PublicAccessBlock: true', 's3PublicAccessBlock: false'),
  });
  expect(touched()).toEqual([['baseline-b', 'changed', 'baseline strict: baseline.s3PublicAccessBlock']]);
});

test('an OU, a guardrail and its document touch what depends on them', () => {
  repository.write({ 'policies/scp/deny-buckets.json': policy('s3:DeleteBucket') });
  expect(touched()).toEqual([['guardrails', 'changed', 'policies/scp/deny-buckets.json changed']]);
  repository.write({
    'organization.yaml': organization().replace(
      '- name: Sandbox',
      '- name: Sandbox\n    guardrails: [deny-buckets]',
    ),
  });
  expect(touched().map(([id]) => id)).toEqual(['guardrails']);
  repository.write({
    'organization.yaml': organization().replace('- name: Sandbox', '- name: Sandbox\n  - name: Labs'),
  });
  expect(touched()).toEqual([
    ['organization', 'changed', 'organization.yaml: organizationalUnits'],
    ['guardrails', 'changed', 'policies/scp/deny-buckets.json changed'],
  ]);
});

test('of several changed files a stack of the organisation is touched because of those without which it would be another', () => {
  repository.write({
    'accounts/a.yaml': request('a', 'guardrails: [deny-keys]\n'),
    'accounts/d.yaml': request('d'),
    'policies/scp/deny-keys.json': policy('iam:CreateAccessKey'),
    'policies/scp/deny-buckets.json': policy('s3:DeleteBucket'),
    'organization.yaml': organization().replace('minimumLength: 14', 'minimumLength: 16'),
  });
  const reasons = Object.fromEntries(touched().map(([id, , ...because]) => [id, because]));
  expect(reasons).toMatchObject({
    guardrails: [
      'policies/scp/deny-buckets.json changed',
      'policies/scp/deny-keys.json added',
      'accounts/a.yaml changed, accounts/d.yaml added',
    ],
    'account-d': ['accounts/d.yaml added'],
    'baseline-b': ['baseline plain: baseline.passwordPolicy.minimumLength'],
  });
});

test('where it takes two files to make the difference, both are named', () => {
  repository.write({
    'policies/scp/deny-buckets.json': '{"Version":"2012-10-17","Statement":[]}',
    'organization.yaml': organization().replace('guardrails: [deny-buckets]\n', ''),
  });
  repository.commit('Without');
  repository.git('checkout', '--quiet', '-b', 'with');
  const both = {
    'organization.yaml': organization(),
    'policies/scp/deny-buckets.json': policy('s3:CreateBucket'),
  };
  repository.write(both);
  expect(touched()).toEqual([
    [
      'guardrails',
      expect.anything(),
      'organization.yaml: guardrails',
      'policies/scp/deny-buckets.json changed',
    ],
  ]);
});

test('a region touches all accounts', () => {
  repository.write({
    'organization.yaml': organization().replace(
      'governedRegions: [eu-central-1]',
      'governedRegions: [eu-central-1, eu-west-1]',
    ),
  });
  expect(touched().map(([id]) => id)).toEqual(
    expect.arrayContaining(['baseline-a', 'baseline-b', 'baseline-c']),
  );
});

test('a customization touches the accounts that have it, compared with what it was', () => {
  repository.write({ 'customizations/facts.ts': customization('two') });
  expect(touched()).toEqual([['baseline-c', 'changed', 'customizations/facts.ts changed']]);
  repository.write({ 'customizations/facts.ts': `${customization('one')}// The same.\n` });
  expect(touched()).toEqual([]);
});

test('the lock file of provider versions is a part of every stack', () => {
  repository.write({ '.terraform.lock.hcl': '# Of a provider.\n' });
  expect(touched().map(([id]) => id)).toEqual([
    ...['organization', 'account-a', 'account-b', 'account-c', 'guardrails', 'baseline-a', 'baseline-b'],
    ...['baseline-c', 'identity', 'management-access', 'access-a', 'access-b', 'access-c'],
  ]);
});

test('what organization.yaml no longer asks for is gone, and is planned', () => {
  const without = organization().replace(/identity:[\s\S]*/, '');
  repository.write({
    'organization.yaml': without,
    ...Object.fromEntries(
      ['a', 'b', 'c'].map((slug) => [
        `accounts/${slug}.yaml`,
        `email: aws+${slug}@example.com\norganizationalUnit: Workloads\n`,
      ]),
    ),
  });
  expect(
    touched()
      .filter(([, change]) => change === 'retired')
      .map(([id]) => id),
  ).toEqual([...['identity', 'management-access', 'access-a', 'access-b', 'access-c']]);
  const { status } = repository.run('synth', '--affected', '--base', 'main');
  expect(status).toBe(0);
  const { stacks } = JSON.parse(repository.read('cdktf.out/landing-zone.json'));
  expect(stacks['access-a']).toEqual({ account: 'a', retired: true });
  const gone = JSON.parse(repository.read('cdktf.out/stacks/access-a/cdk.tf.json'));
  expect(Object.keys(gone)).toEqual(['//', 'terraform', 'provider']);
  const { stacks: listed } = JSON.parse(repository.read('cdktf.out/manifest.json'));
  expect(listed.identity.dependencies).toEqual(['access-a', 'access-b', 'access-c', 'management-access']);
});

describe('a request that is gone', () => {
  test('is refused while nothing has said that its account is closed', () => {
    repository.delete('accounts/a.yaml');
    const { status, stderr, stdout } = repository.run('affected', '--base', 'main');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('accounts/a.yaml  removed-request');
    expect(stderr).toContain('say `state: closed` in it');
    expect(repository.run('plan', '--base', 'main').status).toBe(1);
  });

  test('is told to have its name back when the account is that of a new file', () => {
    repository.git('mv', 'accounts/a.yaml', 'accounts/z.yaml');
    const { status, stderr } = repository.run('affected', '--base', 'main');
    expect(status).toBe(1);
    expect(stderr).toContain('accounts/z.yaml  renamed-request');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('Call the file "a.yaml" again');
  });

  test('is only moved when its name is the same: nothing is touched', () => {
    repository.write({ 'accounts/team/a.yaml': request('a') });
    repository.delete('accounts/a.yaml');
    expect(touched()).toEqual([]);
  });

  test('closes the account when it has said so before, and leaves what is inside', () => {
    repository.write({ 'accounts/a.yaml': request('a', 'state: closed\n') });
    expect(touched()).toEqual([
      ['account-a', 'changed', 'accounts/a.yaml changed'],
      ['access-a', 'changed', 'accounts/a.yaml changed'],
    ]);
    repository.commit('Close the account');
    repository.delete('accounts/a.yaml');
    const { stacks, left } = affected();
    expect(stacks.map(({ id, change }) => [id, change])).toEqual([['account-a', 'retired']]);
    expect(left).toEqual(['baseline-a', 'access-a']);
  });
});

test('mistakes are printed, and nothing else', () => {
  repository.write({ 'accounts/a.yaml': request('a', 'unheard: of\n') });
  const { status, stdout, stderr } = repository.run('affected', '--base', 'main', '--format', 'github');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('::error file=accounts/a.yaml,line=5');
});

test.each([
  [['affected'], "required option '--base <ref>'"],
  [['affected', '--base', 'nowhere'], 'There is no commit "nowhere" here'],
  [['affected', '--base', 'main', '--shards', '0'], 'It must be a whole number above 0'],
  [['plan', '--affected'], '--affected asks for --base REF'],
  [['synth', '--only', 'acount-a'], 'There is no stack "acount-a". Did you mean "account-a"'],
])('%j cannot run', (args, message) => {
  const { status, stderr } = repository.run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('the base and what is checked out must have something in common', () => {
  repository.git('checkout', '--quiet', '--orphan', 'other');
  repository.commit('Another beginning');
  const { status, stderr } = repository.run('affected', '--base', 'main');
  expect(status).toBe(2);
  expect(stderr).toContain('has no commit in common with "main"');
});

test('synth --only writes what is asked for, and a plan of it takes nothing else', () => {
  expect(repository.run('synth', '--only', 'access-*', 'organization').status).toBe(0);
  const { stacks } = JSON.parse(repository.read('cdktf.out/manifest.json'));
  expect(Object.keys(stacks)).toEqual(['organization', 'access-a', 'access-b', 'access-c']);
});

describe('a base that cannot be compared with', () => {
  const added = (stdout: string) =>
    (JSON.parse(stdout) as Affected).stacks.filter(({ change }) => change === 'added').map(({ id }) => id);

  test.each([
    ['has no organisation', () => repository.delete('organization.yaml')],
    ['has one that is no YAML', () => repository.write({ 'organization.yaml': 'name: [' })],
  ])('%s: every stack counts as new', (_, spoil) => {
    spoil();
    repository.commit('Spoilt');
    repository.write({ 'organization.yaml': organization() });
    const { status, stdout, stderr } = repository.run('affected', '--base', 'main', '--format', 'json');
    expect(status).toBe(0);
    expect(stderr).toContain('there is no organisation that can be compared with');
    expect(added(stdout)).toEqual(
      expect.arrayContaining(['organization', 'account-a', 'baseline-c', 'access-b']),
    );
  });

  test('a request with mistakes is compared as far as it goes', () => {
    repository.write({ 'accounts/a.yaml': request('a').replace('Workloads', 'Nowhere') });
    repository.commit('Merged in spite of CI');
    repository.write({ 'accounts/a.yaml': request('a') });
    expect(affected().stacks.map(({ id }) => id)).toEqual(['account-a']);
  });
});
