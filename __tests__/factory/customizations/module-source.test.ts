import { readSource } from '../../../factory/customizations/module-source';

const read = (source: string, version?: string) => readSource('customizations/vpc.yaml', source, version);
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['./vpc', 'customizations/vpc'],
  ['./vpc/', 'customizations/vpc'],
  ['../modules/vpc', 'modules/vpc'],
])('%s is the folder %s', (source, path) => {
  expect(read(source)).toEqual({ source: { kind: 'folder', path } });
});

test.each(['..', '../', './..', '../..', '../../modules/vpc', '/etc/modules', 'C:\\modules', 'vpc'])(
  '%s leads nowhere that may be read',
  (source) => expect(read(source)).toHaveProperty('misform'),
);

test.each([
  `git::https://git.example.com/vpc.git?ref=${COMMIT}`,
  'git::https://git.example.com/vpc.git//modules/small?ref=v1.4.0&depth=1',
  'git::ssh://git@git.example.com/vpc.git?ref=vpc-2.0',
  'git@github.com:example/vpc.git?ref=refs/tags/stable',
  'github.com/example/vpc?ref=1.2.3-rc.1',
])('%s is pinned', (source) => {
  expect(read(source)).toEqual({ source: { kind: 'git', source } });
});

test.each(['main', 'HEAD', 'v1', 'feature/vpc', '', 'abc1234', 'refs/heads/v1.0'].map((ref) => [ref]))(
  'a Git repository at "%s" is not pinned',
  (ref) => {
    expect(read(`github.com/example/vpc?ref=${ref}`)).toHaveProperty('unpinned');
  },
);

test.each([
  ['terraform-aws-modules/vpc/aws', '5.1.2'],
  ['app.terraform.io/example/vpc/aws', '= 5.1.2'],
  ['terraform-aws-modules/iam/aws//modules/iam-role', '5.1.2'],
])('%s of a registry, version %s', (source, version) => {
  expect(read(source, version)).toEqual({ source: { kind: 'registry', source, version: '5.1.2' } });
});

test.each([undefined, '', '~> 5.1', '>= 5.1.2', '5.1', '5.1.2, 5.1.3'])(
  'version %s pins nothing',
  (version) => {
    expect(read('terraform-aws-modules/vpc/aws', version)).toHaveProperty('unpinned');
  },
);

test('a version belongs to a registry alone', () => {
  expect(read('./vpc', '1.0.0')).toMatchObject({ field: 'version' });
  expect(read('github.com/example/vpc?ref=v1.0.0', '1.0.0')).toMatchObject({ field: 'version' });
});

test.each([
  'https://example.com/vpc.zip',
  's3::https://s3.amazonaws.com/b/vpc.zip',
  'hg::http://example.com/vpc',
])('%s is no source that can be pinned', (source) => expect(read(source)).toHaveProperty('misform'));
