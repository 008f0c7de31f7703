import type { Trust } from '../model/deploy';

/** What IAM takes for wildcards in `StringLike`. */
export const WILDCARD = /[*?]/;

/** The issuer as IAM names it, in condition keys and ARNs. */
export function issuerName(url: string): string {
  return url.replace(/^https:\/\//, '');
}

/**
 * The trust policy of a role: exactly one issuer, one audience and the subjects. Subjects without wildcards are compared
 * letter for letter. Those with wildcards have a statement of their own: two operators in one condition would both have to
 * match.
 *
 * @param provider - ARN of the OIDC provider
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html - GitHub and GitLab.com
 * serve everyone: IAM refuses a policy that does not look at the subject
 */
export function trustPolicy({ url, audience, subjects }: Trust, provider: string): object {
  const key = (claim: string) => `${issuerName(url)}:${claim}`;
  const aud = { [key('aud')]: audience };
  const exact = subjects.filter((subject) => !WILDCARD.test(subject));
  const patterns = subjects.filter((subject) => WILDCARD.test(subject));
  const conditions = [
    ...(exact.length > 0 ? [{ StringEquals: { ...aud, [key('sub')]: exact } }] : []),
    ...(patterns.length > 0 ? [{ StringEquals: aud, StringLike: { [key('sub')]: patterns } }] : []),
  ];
  return {
    Version: '2012-10-17',
    Statement: conditions.map((condition) => ({
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: condition,
    })),
  };
}
