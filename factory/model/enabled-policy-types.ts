import type { AwsPolicyType } from '../aws/policy-types';
import { awsPolicyType } from './guardrail-types';
import type { LandingZone } from './landing-zone';

/**
 * Policy types to enable in the organization, sorted. AWS enables SCPs with the organization. They stay enabled when the last one
 * goes, because terraform has yet to take it away then, and that fails for a type that is not enabled.
 */
export function enabledPolicyTypes({
  organization,
  policies,
}: Pick<LandingZone, 'organization' | 'policies'>): readonly AwsPolicyType[] {
  const types = [
    awsPolicyType.scp,
    ...policies.map(({ type }) => awsPolicyType[type]),
    ...organization.policyTypes,
  ];
  return [...new Set(types)].sort();
}
