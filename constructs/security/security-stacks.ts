import type { LandingZoneStack, StackContext } from '../stack';
import { SecurityEnrolmentStack } from './security-enrolment-stack';
import { SecurityRegistrationStack } from './security-registration-stack';
import { SecurityStack } from './security-stack';

/**
 * Three, in this order, or none when organization.yaml has no `security`: what the security tooling account has itself, its
 * registration by the management account, and the enrolment of all accounts, which it may do only then. Registration makes AWS
 * enable GuardDuty, Macie and Detective in the account, of which it then has one already: so they are made first.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html
 * @see https://docs.aws.amazon.com/macie/latest/user/accounts-mgmt-ao-integrate.html
 * @see https://docs.aws.amazon.com/detective/latest/userguide/accounts-designate-admin.html
 */
export function securityStacks(context: StackContext): LandingZoneStack[] {
  const { security } = context.landingZone;
  if (!security) return [];
  return [
    new SecurityStack(context, security),
    new SecurityRegistrationStack(context, security),
    new SecurityEnrolmentStack(context, security),
  ];
}
