import type { Account, LandingZone, Organization, OrganizationalUnit } from '../model/landing-zone';

/**
 * What deciding over requests needs to know of an organisation. A `LandingZone` has it all; rules, which run before there
 * is one, have it from `guardedOrganization`.
 */
export interface GuardedOrganization extends Pick<LandingZone, 'guardrails'> {
  /** Whether baselines make the role by which CI plans. */
  readonly hasPlanRole?: boolean;
  readonly organization: Pick<
    Organization,
    | 'partition'
    | 'managementAccountId'
    | 'governedRegions'
    | 'accessRole'
    | 'fullAwsAccess'
    | 'essentialRoles'
  >;
  readonly organizationalUnits: readonly Pick<
    OrganizationalUnit,
    'slug' | 'path' | 'parent' | 'fullAwsAccess'
  >[];
  readonly accounts: readonly Pick<
    Account,
    'slug' | 'organizationalUnit' | 'tags' | 'accountId' | 'fullAwsAccess'
  >[];
}
