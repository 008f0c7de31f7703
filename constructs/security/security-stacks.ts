import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { SECURITY, SECURITY_ENROLMENT, SECURITY_REGISTRATION } from '../stack-ids';
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
export function securityStacks(context: StackContext): StackDefinition[] {
  const { security } = context.landingZone;
  if (!security) return [];
  return [
    { id: SECURITY, make: () => new SecurityStack(context, security) },
    { id: SECURITY_REGISTRATION, make: () => new SecurityRegistrationStack(context, security) },
    { id: SECURITY_ENROLMENT, make: () => new SecurityEnrolmentStack(context, security) },
  ];
}
