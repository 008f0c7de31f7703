import type { LandingZoneStack } from '../stack';

/** ARN of an OU: what AWS RAM shares with, when it is to be a part of the organization. */
export function organizationalUnitArn(stack: LandingZoneStack, slug: string): string {
  const { partition, managementAccountId } = stack.landingZone.organization;
  const organization = stack.lateValue({ kind: 'organizationId' });
  const unit = stack.lateValue({ kind: 'organizationalUnitId', slug });
  return `arn:${partition}:organizations::${managementAccountId}:ou/${organization}/${unit}`;
}
