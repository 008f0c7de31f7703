import type { Pointer } from '../diagnostics/problem';
import type { GithubRoleEntry, GitlabRoleEntry, OidcRoleEntry } from '../model/deploy-section';
import type { Loose } from '../model/loose';

/** A subject of tokens, and the field below its role's entry that it is made from. */
export interface Subject {
  readonly text: string;
  readonly field: Pointer;
}

/**
 * Subjects of the tokens of GitHub Actions. A job with an environment has that in its subject, a job of a pull request only
 * that it is one, any other its branch or tag.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc - example subject claims, immutable subject claims
 */
export function githubSubjects(entry: Loose<GithubRoleEntry>): Subject[] {
  const repository = repositoryOf(entry);
  if (repository === undefined) return [];
  const each = (field: 'branches' | 'tags' | 'environments', context: string) =>
    fieldItems(entry[field], field).map(({ text, field }) => ({
      // GitHub writes a colon in a name so; other parts of a subject are told apart by colons.
      text: `repo:${repository}:${context}${text.replaceAll(':', '%3A')}`,
      field,
    }));
  return [
    ...each('branches', 'ref:refs/heads/'),
    ...each('tags', 'ref:refs/tags/'),
    ...each('environments', 'environment:'),
    ...(entry.pullRequests ? [{ text: `repo:${repository}:pull_request`, field: ['pullRequests'] }] : []),
  ];
}

/** `acme/payments`, or `acme@1234/payments@5678` for a repository whose tokens carry ids. */
function repositoryOf({ repository, ids }: Loose<GithubRoleEntry>): string | undefined {
  if (repository === undefined || ids === undefined) return repository;
  const [owner, name] = repository.split('/');
  return `${owner}@${ids.owner}/${name}@${ids.repository}`;
}

/**
 * Subjects of the ID tokens of GitLab CI/CD.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload
 */
export function gitlabSubjects(entry: Loose<GitlabRoleEntry>): Subject[] {
  if (entry.project === undefined) return [];
  const each = (field: 'branches' | 'tags', type: string) =>
    fieldItems(entry[field], field).map(({ text, field }) => ({
      text: `project_path:${entry.project}:ref_type:${type}:ref:${text}`,
      field,
    }));
  return [...each('branches', 'branch'), ...each('tags', 'tag')];
}

export function oidcSubjects({ subjects }: Loose<OidcRoleEntry>): Subject[] {
  return fieldItems(subjects, 'subjects');
}

/** The items of a list that are texts, with their places. */
function fieldItems(list: readonly (string | undefined)[] | undefined, field: string): Subject[] {
  return (list ?? []).flatMap((text, index) => (text === undefined ? [] : [{ text, field: [field, index] }]));
}
