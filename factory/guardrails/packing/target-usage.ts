import type { PolicyQuotas } from '../../aws/quotas';
import { groupedBy } from '../../grouped-by';
import { guardrailTypes } from '../../model/guardrail-types';
import type { GuardrailTarget, GuardrailType, LandingZone } from '../../model/landing-zone';
import { sentLength } from '../late-value';
import { targetKey } from '../target-key';
import { quotasAt } from './quotas-at';

/** What policies of one type take up at one target, and what is left. */
export interface TargetUsage {
  readonly target: GuardrailTarget;
  readonly type: GuardrailType;
  readonly quotas: PolicyQuotas;
  /** Places taken by what is attached to the target itself, AWS's own policy counted. */
  readonly used: number;
  /** Places that would be taken if nothing were packed. */
  readonly usedUnpacked: number;
  /** Policies attached further up: they hold here and take no places. */
  readonly inherited: number;
  /** Policies that are attached to the target. */
  readonly policies: readonly PolicySize[];
}

export interface PolicySize {
  readonly name: string;
  /** As sent to AWS, ids that are not known yet at their longest. */
  readonly characters: number;
  /** The guardrails in it, and how large each would be as a policy of its own. */
  readonly guardrails: readonly { readonly name: string; readonly characters: number }[];
}

/** The usage of a target for each type of which it has policies or inherits some; types in their usual order. */
export function usageAt(
  landingZone: LandingZone,
): (target: GuardrailTarget, above?: readonly GuardrailTarget[]) => TargetUsage[] {
  const at = quotasAt(landingZone, landingZone.organization.policyQuotas);
  const sizes = new Map(landingZone.guardrails.map(({ name, content }) => [name, sentLength(content)]));
  const attachments = landingZone.policies.flatMap((policy) =>
    policy.targets.map((target) => ({ policy, key: `${policy.type} ${targetKey(target)}` })),
  );
  const attached = groupedBy(attachments, ({ key }) => key);
  const policiesAt = (target: GuardrailTarget, type: GuardrailType) =>
    (attached.get(`${type} ${targetKey(target)}`) ?? []).map(({ policy }) => policy);
  return (target, above = []) =>
    guardrailTypes.flatMap((type): TargetUsage[] => {
      const own = policiesAt(target, type);
      const inherited = above.reduce((sum, place) => sum + policiesAt(place, type).length, 0);
      if (own.length + inherited === 0) return [];
      const quotas = at(type, target);
      const policies = own.map(({ name, content, guardrails }) => ({
        name,
        characters: sentLength(content),
        guardrails: guardrails.map((guardrail) => ({
          name: guardrail,
          characters: sizes.get(guardrail) ?? 0,
        })),
      }));
      const unpacked = policies.reduce((sum, { guardrails }) => sum + guardrails.length, 0);
      return [
        {
          target,
          type,
          quotas,
          used: own.length + quotas.takenPerTarget,
          usedUnpacked: unpacked + quotas.takenPerTarget,
          inherited,
          policies,
        },
      ];
    });
}
