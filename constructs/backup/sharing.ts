import { lateMark } from '../../factory/guardrails/late-value';
import type { Partition } from '../../factory/model/landing-zone';

/** Whom a vault and its key are shared with: the part of a statement that says so. */
export interface Sharing {
  readonly Principal: { readonly AWS: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whoever in the organization its own account lets. */
export const wholeOrganization: Sharing = {
  Principal: { AWS: '*' },
  Condition: { StringEquals: { 'aws:PrincipalOrgID': lateMark({ kind: 'organizationId' }) } },
};

/** Whoever in one account that account lets. */
export function oneAccount(partition: Partition, slug: string): Sharing {
  return { Principal: { AWS: `arn:${partition}:iam::${lateMark({ kind: 'accountId', slug })}:root` } };
}
