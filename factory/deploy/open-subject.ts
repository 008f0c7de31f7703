import { GITHUB_ISSUER, GITLAB_ISSUER } from '../aws/deploy-limits';
import { WILDCARD } from './trust-policy';

/** How the subjects of an issuer that serves everyone begin when they are bound to one repository. */
const bound: Readonly<Record<string, { readonly start: RegExp; readonly example: string }>> = {
  [GITHUB_ISSUER]: { start: /^repo:[^:/]+\/[^:/]+:./, example: 'repo:acme/payments:ref:refs/heads/*' },
  [GITLAB_ISSUER]: {
    start: /^project_path:[^:/]+(\/[^:/]+)+:./,
    example: 'project_path:acme/payments:ref_type:branch:ref:*',
  },
};

/** A kind such as `repo` and no name of one: `repo:`, `org/`. */
const KIND_ALONE = /^\W*\w*\W*$/;

/**
 * Says why a subject with wildcards would open a role to more than one project.
 *
 * @param url - issuer; undefined when it is not known
 * @returns undefined when it would not, as far as can be told: which subjects other issuers give is up to them
 */
export function openness(subject: string, url: string | undefined): string | undefined {
  const at = subject.search(WILDCARD);
  if (at === -1) return undefined;
  const literal = subject.slice(0, at);
  if (literal === '') return 'It begins with a wildcard.';
  const shared = url === undefined ? undefined : bound[url];
  if (shared) {
    // The dot stands for what comes after the colon: a wildcard there is fine.
    return shared.start.test(`${literal}*`)
      ? undefined
      : `Before the first wildcard a whole repository must stand, as in "${shared.example}": ${url} gives tokens to everyone.`;
  }
  return KIND_ALONE.test(literal)
    ? 'Before the first wildcard there is no name, so that it admits whomever the issuer knows.'
    : undefined;
}
