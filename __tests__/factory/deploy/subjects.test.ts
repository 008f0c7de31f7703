import { openness } from '../../../factory/deploy/open-subject';
import { githubSubjects, gitlabSubjects } from '../../../factory/deploy/subjects';

const texts = (subjects: readonly { readonly text: string }[]) => subjects.map(({ text }) => text);

test('subjects of GitHub, as its reference lists them', () => {
  const entry = {
    repository: 'octo-org/octo-repo',
    branches: ['demo-branch', 'release/*'],
    tags: ['demo-tag'],
    environments: ['Production:V1'],
    pullRequests: true,
  };
  expect(texts(githubSubjects(entry))).toEqual([
    'repo:octo-org/octo-repo:ref:refs/heads/demo-branch',
    'repo:octo-org/octo-repo:ref:refs/heads/release/*',
    'repo:octo-org/octo-repo:ref:refs/tags/demo-tag',
    'repo:octo-org/octo-repo:environment:Production%3AV1',
    'repo:octo-org/octo-repo:pull_request',
  ]);
});

test('a repository whose tokens carry ids has them in its subjects, and no others', () => {
  const entry = {
    repository: 'octo-org/octo-repo',
    ids: { owner: 123456, repository: 456789 },
    branches: ['main'],
  };
  expect(texts(githubSubjects(entry))).toEqual(['repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main']);
});

test('subjects of GitLab', () => {
  const entry = { project: 'my-group/my-project', branches: ['main'], tags: ['v*'] };
  expect(texts(gitlabSubjects(entry))).toEqual([
    'project_path:my-group/my-project:ref_type:branch:ref:main',
    'project_path:my-group/my-project:ref_type:tag:ref:v*',
  ]);
});

const GITHUB = 'https://token.actions.githubusercontent.com';
const GITLAB = 'https://gitlab.com';
const OWN = 'https://ci.example.com';

test.each([
  [GITHUB, '*'],
  [GITHUB, 'repo:*'],
  [GITHUB, 'repo:*/payments:ref:refs/heads/main'],
  [GITHUB, 'repo:acme/*'],
  [GITHUB, 'repo:acme/*:ref:refs/heads/main'],
  [GITHUB, 'repo:acme/payments*'],
  [GITHUB, 'repo:acme/payment?:ref:refs/heads/main'],
  [GITHUB, 'repository_owner:acme*'],
  [GITLAB, 'project_path:acme/*'],
  [GITLAB, 'project_path:acme/payments*'],
  [OWN, '*'],
  [OWN, '?*'],
  [OWN, 'org:*'],
  [OWN, 'org/*/project/payments'],
])('%s: %s would admit too much', (url, subject) => {
  expect(openness(subject, url)).toBeDefined();
});

test.each([
  [GITHUB, 'repo:acme/payments:*'],
  [GITHUB, 'repo:acme@12/payments@34:ref:refs/heads/*'],
  [GITHUB, 'job_workflow_ref:acme/workflows/.github/workflows/deploy.yml@refs/heads/main'],
  [GITLAB, 'project_path:acme/shop/payments:ref_type:branch:ref:*'],
  [OWN, 'org:acme:*'],
  [OWN, 'deployer'],
])('%s: %s is bound to something', (url, subject) => {
  expect(openness(subject, url)).toBeUndefined();
});
