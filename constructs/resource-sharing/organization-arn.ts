import type { LandingZoneStack } from '../stack';

/** ARN of the organization: what AWS RAM shares with, when it is to be all accounts. */
export function organizationArn(stack: LandingZoneStack): string {
  const { partition, managementAccountId } = stack.landingZone.organization;
  const id = stack.lateValue({ kind: 'organizationId' });
  return `arn:${partition}:organizations::${managementAccountId}:organization/${id}`;
}
