import { DetectiveOrganizationAdminAccount } from '@cdktf/provider-aws/lib/detective-organization-admin-account';
import { GuarddutyOrganizationAdminAccount } from '@cdktf/provider-aws/lib/guardduty-organization-admin-account';
import { Inspector2DelegatedAdminAccount } from '@cdktf/provider-aws/lib/inspector2-delegated-admin-account';
import { Macie2OrganizationAdminAccount } from '@cdktf/provider-aws/lib/macie2-organization-admin-account';
import { SecurityhubOrganizationAdminAccount } from '@cdktf/provider-aws/lib/securityhub-organization-admin-account';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { Organization } from '../../../factory/model/landing-zone';
import type { Security } from '../../../factory/model/security/security';
import type { InRegion, Regions } from '../../region';

export interface AdministratorsProps {
  /** Id of the account that is registered. */
  readonly accountId: string;
  readonly security: Security;
  readonly organization: Organization;
  readonly regions: Regions;
  /** What has to be there first. */
  readonly after: readonly TerraformResource[];
}

/** What each registration is given beside the account. */
type Place = InRegion & { readonly dependsOn: TerraformResource[] };

/**
 * Registers an account as the administrator of services that have a call of their own for that, region by region. Each also
 * registers it with AWS Organizations, which takes one change at a time, so each waits for the one before it. Of Security Hub the
 * home region is enough: central configuration sets the same administrator in all linked regions, and then lets nobody set
 * another there.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/start-central-configuration.html
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html - ConcurrentModificationException
 */
export class Administrators extends Construct {
  #last: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: AdministratorsProps) {
    super(scope, id);
    const { accountId, security, organization, regions, after } = props;
    const { guardDuty, securityHub, inspector, macie, detective } = security;
    this.#last = after;
    const each = (
      inRegions: readonly string[] | undefined,
      register: (id: string, place: Place) => TerraformResource,
    ) => {
      for (const region of inRegions ?? []) {
        const place = { ...regions.in(region), dependsOn: [...this.#last] };
        this.#last = [register(region, place)];
      }
    };
    each(
      guardDuty && organization.governedRegions,
      (region, place) =>
        new GuarddutyOrganizationAdminAccount(this, `guard-duty_${region}`, {
          adminAccountId: accountId,
          ...place,
        }),
    );
    each(
      inspector?.regions,
      (region, place) =>
        new Inspector2DelegatedAdminAccount(this, `inspector_${region}`, { accountId, ...place }),
    );
    each(
      macie?.regions,
      (region, place) =>
        new Macie2OrganizationAdminAccount(this, `macie_${region}`, { adminAccountId: accountId, ...place }),
    );
    each(
      securityHub && [organization.homeRegion],
      (_, place) =>
        new SecurityhubOrganizationAdminAccount(this, 'security-hub', {
          adminAccountId: accountId,
          ...place,
        }),
    );
    each(
      detective?.regions,
      (region, place) =>
        new DetectiveOrganizationAdminAccount(this, `detective_${region}`, { accountId, ...place }),
    );
  }
}
