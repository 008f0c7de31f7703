import type { Security } from '../../factory/model/security/security';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { ORGANIZATION, SECURITY, SECURITY_REGISTRATION } from '../stack-ids';
import { Administrators } from './registration/administrators';
import { ServiceLinkedRoles } from './registration/service-linked-roles';
import { securityAccount } from './security-account';

/**
 * Registers the security tooling account as the administrator of the security services. Those for which AWS Organizations is
 * asked directly are registered by the account's own stack (factory/model/service-access/security-access.ts).
 */
export class SecurityRegistrationStack extends ManagementStack {
  constructor(context: StackContext, security: Security) {
    super(context, SECURITY_REGISTRATION);
    this.dependOn(ORGANIZATION);
    this.dependOn(SECURITY);
    const { organization } = this.landingZone;
    // Also where nothing is: to take away what was there, terraform needs the region's provider still.
    for (const region of organization.governedRegions) this.regions.in(region);
    const { roles } = new ServiceLinkedRoles(this, 'role', [
      ...(security.guardDuty ? ['guardduty.amazonaws.com'] : []),
      ...(security.accessAnalyzer ? ['access-analyzer.amazonaws.com'] : []),
    ]);
    new Administrators(this, 'administrator', {
      accountId: this.accountIdOf(securityAccount(this.landingZone, security)),
      security,
      organization,
      regions: this.regions,
      after: roles,
    });
  }
}
