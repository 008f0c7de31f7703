import { GITHUB_AUDIENCE, GITHUB_ISSUER, GITLAB_ISSUER } from '../aws/deploy-limits';
import type { Pointer } from '../diagnostics/problem';
import type { DeploySection, GithubRoleEntry, GitlabRoleEntry, OidcRoleEntry } from '../model/deploy-section';
import type { Loose } from '../model/loose';
import { githubSubjects, gitlabSubjects, oidcSubjects, type Subject } from './subjects';

/** An entry of `deploy`, of whatever kind. */
export type RoleEntry =
  | { readonly kind: 'github'; readonly data: Loose<GithubRoleEntry> }
  | { readonly kind: 'gitlab'; readonly data: Loose<GitlabRoleEntry> }
  | { readonly kind: 'oidc'; readonly data: Loose<OidcRoleEntry> };

/** A deployment role that a file asks for. What is of the wrong type is undefined. */
export interface GivenRole {
  readonly entry: RoleEntry;
  /** Where it stands, from the mapping that holds `deploy`. */
  readonly pointer: Pointer;
  readonly url: string | undefined;
  readonly audience: string | undefined;
  readonly subjects: readonly Subject[];
}

/** Every role of a `deploy` section, in the order of the file's kinds. */
export function givenRoles(section: Loose<DeploySection> | undefined): GivenRole[] {
  const { github, gitlab, oidc } = section ?? {};
  return [
    ...each(github, 'github', (data) => ({
      entry: { kind: 'github', data },
      url: data.url ?? GITHUB_ISSUER,
      audience: data.audience ?? GITHUB_AUDIENCE,
      subjects: githubSubjects(data),
    })),
    ...each(gitlab, 'gitlab', (data) => ({
      entry: { kind: 'gitlab', data },
      url: data.url ?? GITLAB_ISSUER,
      // GitLab's own guide has jobs ask for its address (https://docs.gitlab.com/ci/cloud_services/aws/).
      audience: data.audience ?? data.url ?? GITLAB_ISSUER,
      subjects: gitlabSubjects(data),
    })),
    ...each(oidc, 'oidc', (data) => ({
      entry: { kind: 'oidc', data },
      url: data.url,
      audience: data.audience,
      subjects: oidcSubjects(data),
    })),
  ];
}

function each<T extends object>(
  entries: readonly (T | undefined)[] | undefined,
  kind: string,
  given: (data: T) => Omit<GivenRole, 'pointer'>,
): GivenRole[] {
  return (entries ?? []).flatMap((data, index) =>
    data === undefined ? [] : [{ ...given(data), pointer: ['deploy', kind, index] }],
  );
}
