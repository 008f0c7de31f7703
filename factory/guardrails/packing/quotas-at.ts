import type { PolicyQuotas } from '../../aws/quotas';
import type { GuardrailTarget, GuardrailType, LandingZone } from '../../model/landing-zone';
import { fullAccessTargets } from '../full-access-targets';
import type { GuardedOrganization } from '../guarded-organization';
import { targetKey } from '../target-key';

/** The quotas of a type of policies that hold at one target. */
export type QuotasAt = (type: GuardrailType, target: GuardrailTarget) => PolicyQuotas;

/** Quotas at each target: where FullAWSAccess is detached, its place is free for an SCP of one's own. */
export function quotasAt(
  organization: Omit<GuardedOrganization, 'guardrails'>,
  quotas: LandingZone['organization']['policyQuotas'],
): QuotasAt {
  const detached = new Set(fullAccessTargets(organization, false).map(targetKey));
  return (type, target) =>
    type === 'scp' && detached.has(targetKey(target)) ? { ...quotas.scp, takenPerTarget: 0 } : quotas[type];
}
