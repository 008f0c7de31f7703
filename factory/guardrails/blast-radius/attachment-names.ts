import type { GuardrailTarget } from '../../model/landing-zone';
import type { GuardedOrganization } from '../guarded-organization';

/** Attachments of a guardrail in words, by organisation: OUs go by their paths. */
export function targetNames({
  organizationalUnits,
}: GuardedOrganization): (target: GuardrailTarget) => string {
  const paths = new Map(organizationalUnits.map(({ slug, path }) => [slug, path]));
  return (target) => {
    switch (target.kind) {
      case 'root':
        return 'the root';
      case 'managementAccount':
        return 'the management account';
      case 'organizationalUnit':
        return `the OU ${paths.get(target.slug) ?? target.slug}`;
      case 'account':
        return `the account ${target.slug}`;
    }
  };
}
