import type { TextLimit } from './text-limit';

/** Where GitHub Actions and GitLab.com sign the tokens of their jobs, when nothing else is said. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
export const GITLAB_ISSUER = 'https://gitlab.com';

/** Audience that `aws-actions/configure-aws-credentials` asks GitHub for. */
export const GITHUB_AUDIENCE = 'sts.amazonaws.com';

/**
 * Address of an OIDC provider: HTTPS, no port, no query; it is compared letter for letter with the issuer in the token.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export const issuerUrl: TextLimit = {
  min: 9,
  max: 255,
  pattern: /^https:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(\/[A-Za-z0-9._~-]+)*$/,
  form: 'an address such as https://ci.example.com: https, a host in lower case, a path if there is one, no port and no "/" at the end',
};

/** Client id of an OIDC provider, which a token carries as its audience. */
export const audience: TextLimit = {
  min: 1,
  max: 255,
  pattern: /^[^\s*?]+$/,
  form: 'a text without spaces, * and ?',
};

/**
 * Owner and name of a repository.
 *
 * @see https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const githubRepository: TextLimit = {
  min: 3,
  max: 140,
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
  form: 'owner and name, as in "acme/payments"',
};

/** @see https://docs.gitlab.com/user/reserved_names/#rules-for-usernames-project-and-group-names-and-slugs */
export const gitlabProject: TextLimit = {
  min: 3,
  max: 1024,
  pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/,
  form: 'group and project, as in "acme/payments" or "acme/shop/checkout"',
};

/**
 * Name of a branch or tag, with `*` and `?` as IAM's wildcards. Git has neither in a name, nor spaces and colons.
 *
 * @see https://git-scm.com/docs/git-check-ref-format
 */
export const refPattern: TextLimit = {
  min: 1,
  max: 255,
  pattern: /^(?!refs\/)[^\s:~^[\\]+$/,
  form: 'the name alone, as in "main" or "release/*": no "refs/" before it, and no spaces or any of :~^[\\',
};

/** Name of a GitHub environment. @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments */
export const environmentPattern: TextLimit = { min: 1, max: 255 };

/** Subject of a token, with `*` and `?` as IAM's wildcards. */
export const subjectPattern: TextLimit = {
  min: 1,
  max: 1024,
  pattern: /^\S+$/,
  form: 'a text without spaces',
};

/**
 * Quotas of a role until an account is granted more. White space doesn't count.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const roleQuotas = {
  /** Characters of its trust policy. */
  trustPolicy: 2048,
  /** Characters of its inline policies together. */
  inlinePolicies: 10_240,
  /** Managed policies attached to it. */
  managedPolicies: 10,
} as const;
